import * as z from "zod";
import { decimalSchema } from "./shop-words.ts";

const tooManySection = z.strictObject({ count: z.number().int().min(1).max(1_000), minutes: z.number().int().min(1).max(1_440) });

export const alertsSection = z
  .strictObject({
    blocked: z
      .array(z.string().regex(/^[1-9]\d{0,14}$/, "digits of a number in E.164, without +"))
      .max(500)
      .optional()
      .describe(
        "Beginnings of numbers that are never let out, in E.164 without +. Where it is not said: satellites and premium services that are not in the sell deck.",
      ),
    dearPerMinute: decimalSchema
      .nullable()
      .optional()
      .describe("A call that costs more a minute waits for the cashier's yes; none does where it is null or not said."),
    hours: z.string().max(200).optional().describe('When calls go out, such as "mon-sat 09:00-22:00; sun 10:00-20:00"; always without it.'),
    disabledCabin: z.boolean().default(true).describe("A call from a cabin that is out of use is told."),
    refusedAttempts: tooManySection
      .nullable()
      .default({ count: 3, minutes: 5 })
      .describe("So many refused attempts of one cabin; null: not told."),
    longCallMinutes: z
      .number()
      .int()
      .min(1)
      .max(1_440)
      .nullable()
      .default(60)
      .describe("A call that lasts so long is told; it is not cut."),
    sameNumber: tooManySection.nullable().default({ count: 6, minutes: 10 }).describe("So many calls to one number."),
    quickAnswers: tooManySection
      .nullable()
      .default({ count: 5, minutes: 30 })
      .describe("So many answers within a second of dialling: nobody was there."),
  })
  .prefault({});
