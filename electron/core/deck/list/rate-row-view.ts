import type { RateRow } from "../../../../shared/contract/rates-view.ts";
import { type Decimal, decimalFromMicros, decimalText, multiplyDecimals, ONE_DECIMAL } from "../../../../shared/money/decimal.ts";
import type { Micros } from "../../../../shared/money/micros.ts";
import { percentMore } from "../../../../shared/money/percent-more.ts";
import { incrementText } from "../../../../shared/rating/billing-increment.ts";
import type { Rate } from "../../../../shared/rating/rate.ts";
import { rateKey } from "../../../../shared/rating/rate-key.ts";
import { dialledPrefix } from "../../../../shared/telecom/dialled-prefix.ts";
import { CASHIER_FLAGS, FLAG, groupOf, type ListModel } from "./list-model.ts";
import { factorOfRule } from "./list-setting.ts";
import { draftKindOf, perMinuteOf, publishedRate, rateOfRow } from "./side-rows.ts";
import { digitsOfKey, isInternal } from "./world-keys.ts";

type PricedRate = NonNullable<RateRow["cost"]>;

/** A row of the tariff screen. Who may not see costs gets no field and no flag that says anything of one. */
export function rateRowView(model: ListModel, place: number, seesCost: boolean): RateRow {
  const entry = model.entries[place] as number;
  const bits = (model.flags[place] as number) & (seesCost ? 0xff : CASHIER_FLAGS);
  const row = entry >= 0 ? ownRow(model, entry) : ruleRow(model, -1 - entry);
  const cost = seesCost && model.setting.side === "sell" ? costOfEntry(model, entry) : {};
  return { ...row, country: groupOf(model, place)?.country ?? null, flags: flagNames(bits), ...cost };
}

type OwnFields = Omit<RateRow, "country" | "flags" | "cost" | "markupPercent">;

function ownRow({ setting, own }: ListModel, row: number): OwnFields {
  const rate = rateOfRow(own, row);
  const kind = draftKindOf(own, row);
  const before = kind === "changed" || kind === "removed" ? publishedRate(own, row) : null;
  const deck = setting.side === "sell" ? setting.sell : setting.cost;
  return {
    ...termsOf(rate, ONE_DECIMAL),
    key: rate.id,
    prefix: rate.prefix,
    source: "sell",
    since: kind === null && deck !== null ? sinceOf(rate, deck.effectiveUtc) : null,
    draft: kind === null ? null : { kind, before: before === null ? null : pricedOf(before, ONE_DECIMAL) },
  };
}

/** What the general rule makes of a provider's price, under the prefix the shop would write to give it a price of its own. */
function ruleRow(model: ListModel, row: number): OwnFields {
  const { setting, costs, costKeys } = model;
  const rate = rateOfRow(costs, row);
  const key = costKeys.keys[row] as number;
  const digits = digitsOfKey(key);
  const prefix = isInternal(key) || setting.sellForm === "e164" ? digits : dialledPrefix(setting.plan, digits);
  const factor = factorOfRule(setting);
  const isSold = factor.digits >= 0n;
  const terms = termsOf(rate, isSold ? factor : ONE_DECIMAL);
  return {
    ...terms,
    value: isSold ? terms.value : null,
    key: rateKey({ ...rate, prefix }),
    prefix,
    source: isSold ? "cost+markup" : "none",
    since: setting.cost === null ? null : sinceOf(rate, setting.cost.effectiveUtc),
    draft: null,
  };
}

function termsOf(rate: Rate, factor: Decimal) {
  return {
    description: rate.description,
    unit: rate.unit,
    value: times(rate.value, factor) as string | null,
    increment: incrementText(rate.increment),
    connect: times(rate.connect, factor),
    minimum: times(rate.minimum, factor),
    grace: rate.grace,
    band: rate.band?.name ?? null,
    from: rate.from,
    until: rate.until,
  };
}

function costOfEntry(model: ListModel, entry: number): Pick<RateRow, "cost" | "markupPercent"> {
  const { setting, own, costs, costOf } = model;
  if (entry < 0) return { cost: pricedOf(rateOfRow(costs, -1 - entry), ONE_DECIMAL), markupPercent: setting.markupPercent };
  const row = costOf[entry] as number;
  if (row < 0) return {};
  const markup = percentMore(perMinuteOf(own, entry), perMinuteOf(costs, row));
  return { cost: pricedOf(rateOfRow(costs, row), ONE_DECIMAL), ...(markup === null ? {} : { markupPercent: markup }) };
}

function pricedOf(rate: Rate, factor: Decimal): PricedRate {
  return {
    value: times(rate.value, factor),
    unit: rate.unit,
    increment: incrementText(rate.increment),
    connect: times(rate.connect, factor),
  };
}

function times(amount: Micros, factor: Decimal): string {
  return decimalText(multiplyDecimals(decimalFromMicros(amount), factor));
}

/** A rate's first day says more than the day its list was published. */
function sinceOf(rate: Rate, effectiveUtc: number): string {
  return rate.from === null ? new Date(effectiveUtc).toISOString() : `${rate.from}T00:00:00.000Z`;
}

function flagNames(bits: number): RateRow["flags"] {
  const names: RateRow["flags"] = [];
  if (bits & FLAG.noSale) names.push("no-sale");
  if (bits & FLAG.belowCost) names.push("below-cost");
  if (bits & FLAG.lowMarkup) names.push("low-markup");
  if (bits & FLAG.repeated) names.push("repeated");
  if (bits & FLAG.shadowed) names.push("shadowed");
  return names;
}
