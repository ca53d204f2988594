import type { bookErrorsEs } from "./book-errors-es.ts";
import type { SameTexts } from "./catalog-shape.ts";

export const bookErrorsEn: SameTexts<typeof bookErrorsEs> = {
  errors: {
    "approval/needed": {
      what: "This needs another person's approval.",
      money: "Nothing has been done yet.",
      todo: "Ask someone who may approve it to enter their PIN.",
    },
    "approval/refused": {
      what: "The approval is not good: it was used, it expired, or it is for something else.",
      money: "Nothing was done.",
      todo: "Ask for it again.",
    },
    "people/wrong-pin": { what: "Wrong PIN.", money: "", todo: "Enter it again." },
    "people/wait": { what: "Several wrong PINs in a row.", money: "", todo: "Wait for the countdown and try again." },
    "people/sign-in-first": {
      what: "Nobody is using this till.",
      money: "Calls keep adding to their accounts.",
      todo: "Choose your name and enter your PIN.",
    },
    "people/unknown": { what: "That person does not exist or no longer works here.", money: "", todo: "Choose another from the list." },
    "people/last-owner": {
      what: "This is the only owner who can sign in.",
      money: "Nothing was changed.",
      todo: "First give that right and a PIN to someone else.",
    },
    "people/weak-pin": {
      what: "That PIN is easy to guess, or too short.",
      money: "Nothing was changed.",
      todo: "Choose another, without repeated or consecutive digits and no date: 4 digits at the till, 6 or more for whoever approves.",
    },
    "people/name-taken": {
      what: "There is another person of that name.",
      money: "Nothing was changed.",
      todo: "Add the surname or an initial: the name stands on receipts.",
    },
    "sale/unknown": { what: "That sale does not exist.", money: "Nothing was done.", todo: "Look for it in Sales." },
    "sale/void": { what: "The sale is already void.", money: "Nothing was given back.", todo: "Look at the list of sales." },
    "sale/too-much-back": {
      what: "That is more than is left to give back of this sale.",
      money: "Nothing was given back.",
      todo: "Enter a smaller amount.",
    },
    "sale/discount-too-large": {
      what: "The discount is larger than the account.",
      money: "Nothing was charged.",
      todo: "Enter a smaller discount.",
    },
    "call/unknown": { what: "That call does not exist.", money: "Nothing was done.", todo: "Look for it in Calls." },
    "call/paid": { what: "The call is already paid.", money: "The sale does not change.", todo: "Refund or void it from Sales." },
    "call/nothing-to-write-off": { what: "The call costs nothing.", money: "The account does not change.", todo: "Choose another call." },
    "account/unknown": { what: "That account is no longer pending.", money: "Nothing was charged.", todo: "Look at the list of accounts." },
    "session/nothing-to-return": {
      what: "There is no deposit left to give back.",
      money: "No money left the drawer.",
      todo: "Look at the account of the cabin.",
    },
    "shift/unsettled": {
      what: "Some accounts are not paid.",
      money: "The shift is still open.",
      todo: "Charge them, leave them pending, or pass them to the next shift.",
    },
    "shift/reason-needed": { what: "The drawer does not match.", money: "The shift is still open.", todo: "Write what happened." },
    "shift/not-counted": { what: "The drawer has not been counted.", money: "The shift is still open.", todo: "Count the money first." },
    "cash/not-enough": {
      what: "There is not that much cash in the drawer.",
      money: "No money left the drawer.",
      todo: "Check the amount.",
    },
    "book/damaged": {
      what: "Part of the book of accounts is damaged.",
      money: "This operation was not saved.",
      todo: "Tell the owner, and restore the last backup.",
    },
    "book/backup-failed": {
      what: "The backup could not be made.",
      money: "The book of accounts does not change.",
      todo: "Check the folder of the backups and try again.",
    },
  },
};
