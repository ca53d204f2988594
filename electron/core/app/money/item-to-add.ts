import { ok } from "../../../../shared/kernel/result.ts";
import { decimalText } from "../../../../shared/money/decimal.ts";
import { type Micros, micros } from "../../../../shared/money/micros.ts";
import { NO_TAX, type Tax, taxWithin } from "../../../../shared/rating/tax.ts";
import { itemPostings } from "../../../../shared/sale/sale-postings.ts";
import type { ItemRow } from "../../store/item-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { parsePositiveMoney } from "../parse-money.ts";
import { type Outcome, refuse } from "../refusal.ts";

/** One of the shop's favourites, whose price the core knows, or anything else by its name and price. */
export interface ItemRequest {
  readonly name: string;
  /** Of one of them; the shop's own where it is not said. */
  readonly price?: string | undefined;
  readonly quantity: number;
}

export interface ItemToAdd {
  readonly name: string;
  readonly quantity: number;
  readonly amount: Micros;
  readonly tax: Micros;
  readonly taxOf: Tax;
}

/** What is sold, with its amount and the tax in it. Prices of other items are what the customer pays. */
export function itemToAdd(core: Core, { name, price, quantity }: ItemRequest): Outcome<ItemToAdd> {
  const favourite = price === undefined ? core.shop.file.counter.items.find((item) => item.name === name) : undefined;
  if (price === undefined && favourite === undefined) return refuse("item/unknown", { item: name });
  const one = parsePositiveMoney(core, price ?? favourite?.price);
  if (!one.ok) return one;
  const { decimals } = core.shop.currency;
  const product = one.value * quantity;
  if (!Number.isSafeInteger(product)) return refuse("request/invalid", { amount: price ?? "", reason: "money/too-large" });
  const amount = micros(product);
  const taxOf = favourite?.taxed === false ? NO_TAX : core.shop.tax;
  return ok({ name, quantity, amount, taxOf, tax: taxWithin(amount, taxOf, decimals) });
}

/** Puts it on an account and tells the book, in the caller's transaction. */
export function writeItem(
  core: Core,
  actor: Actor,
  { taxOf, ...item }: ItemToAdd,
  { sessionId, operationId }: { readonly sessionId: string; readonly operationId: string },
): ItemRow {
  const row: ItemRow = { id: core.newId(), session_id: sessionId, at_utc: core.clock.now(), user: actor.name, ...item };
  const { decimals, code } = core.shop.currency;
  core.store.items.add({ ...row, tax_percent: decimalText(taxOf.percent), decimals, currency: code });
  core.book.post(actor, {
    kind: "item-added",
    ref: row.id,
    operationId,
    facts: { item: row.id, session: sessionId, ...item, atUtc: row.at_utc, user: row.user },
    postings: itemPostings({ ...item, sessionId, removed: false }),
  });
  return row;
}
