import * as z from "zod";
import { decimalSchema, digitsSchema } from "./shop-words.ts";

const reasons = () => z.array(z.string().trim().min(1).max(40)).max(8).default([]);

export const counterSection = z
  .strictObject({
    openMode: z
      .enum(["free", "open-first"])
      .default("free")
      .describe("Whether a cabin may call without more, or only once the cashier has opened it for its customer."),
    redial: z
      .enum(["join", "block"])
      .default("join")
      .describe("What a call does while the account of its cabin is to be paid: join that account, or be refused until it is paid."),
    undoSeconds: z
      .number()
      .int()
      .min(5)
      .max(60)
      .default(8)
      .describe("For so long after it was made, a sale is undone without a reason or a second person."),
    chimeSeconds: z
      .number()
      .int()
      .min(0)
      .max(60)
      .default(8)
      .describe("So long after the end of a call the chime waits, so that whoever redials makes no sound."),
    unclaimedMinutes: z
      .number()
      .int()
      .min(1)
      .max(1_440)
      .default(10)
      .describe("An account that is not paid so long after its last call stands out in the list of those to be paid."),
    directNote: z.boolean().default(false).describe("A quick note charges at once, instead of only filling in what was received."),
    noChargeReasons: reasons().describe("Why a call is not charged, in the order of their keys; without any, the usual five."),
    disableReasons: reasons().describe("Why a cabin is out of use, in the order of their keys; without any, the usual three."),
    depositSlip: z.boolean().default(true).describe("A slip is printed for a deposit."),
    items: z
      .array(
        z.strictObject({
          name: z.string().trim().min(1).max(40),
          price: decimalSchema.describe("What the customer pays for one, tax included."),
          taxed: z.boolean().default(true).describe("Whether the shop's tax is in it."),
        }),
      )
      .max(24)
      .default([])
      .describe("What the shop sells beside calls: recharges, snacks, prints."),
    destinations: z
      .array(z.strictObject({ name: z.string().trim().min(1).max(40), number: digitsSchema.describe("As a customer dials it.") }))
      .max(6)
      .default([])
      .describe("What a deposit is told in minutes of; without any, the destinations this shop called most of late."),
  })
  .prefault({});
