import type { SameTexts } from "./catalog-shape.ts";
import type { displayEs } from "./display-es.ts";

export const displayEn: SameTexts<typeof displayEs> = {
  display: {
    prices: "Prices per minute",
    perMinute: "per minute",
    inCall: "Booths on the phone",
    cabin: "Booth",
    calls: "Calls",
    total: "Total",
    toPay: "To pay",
    giveBack: "You get back",
    received: "Received",
    change: "Change",
    time: "Time",
    cost: "Cost",
    left: "Left",
    discount: "Discount",
    deposit: "Deposit",
    other: "Other",
    ringing: "Ringing: not charged yet",
    notCharged: "No charge",
    free: "Free",
    noPrice: "Ask at the counter",
    minutes: "min",
    talks: "lasts for",
    thanks: "Thank you",
    soon: "One moment…",
    language: "Language",
  },
  customerDisplay: {
    open: "Customer display",
    shown: "On the customer display.",
    sendQuote: "Enter: on the customer display",
  },
};
