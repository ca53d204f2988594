import { ok } from "../../../../shared/kernel/result.ts";
import { parseMicros } from "../../../../shared/money/decimal.ts";
import type { Core } from "../core.ts";
import { isTooExact } from "../is-too-exact.ts";
import { type Outcome, refuse } from "../refusal.ts";

/** Pieces of each denomination in main units: `{"1000": 3, "0.50": 1}`. */
export type DrawerCount = Readonly<Record<string, number>>;

export function countedMicros({ shop }: Pick<Core, "shop">, count: DrawerCount): Outcome<number> {
  let sum = 0;
  for (const [face, pieces] of Object.entries(count)) {
    const value = parseMicros(face);
    if (!value.ok || isTooExact(shop, value.value)) return refuse("request/invalid", { denomination: face });
    sum += value.value * pieces;
  }
  return Number.isSafeInteger(sum) ? ok(sum) : refuse("request/invalid", { reason: "money/too-large" });
}
