import type { RateCountry } from "../../../../shared/contract/rates-view.ts";
import { type Decimal, decimalFromMicros, decimalText, multiplyDecimals } from "../../../../shared/money/decimal.ts";
import { micros } from "../../../../shared/money/micros.ts";
import { CASHIER_FLAGS, FLAG, type ListModel } from "./list-model.ts";
import { factorOfRule } from "./list-setting.ts";
import { draftKindOf, perMinuteOf } from "./side-rows.ts";

interface Extreme {
  /** Approximate, to compare with; the text is made of the exact amount. */
  readonly about: number;
  readonly place: number;
}

/** The countries of these places, which are in the order of the list, with what their rows come to. */
export function countryViews(model: ListModel, places: Uint32Array, seesCost: boolean): readonly RateCountry[] {
  const shown = seesCost ? 0xff : CASHIER_FLAGS;
  const factor = factorOfRule(model.setting);
  const views: RateCountry[] = [];
  let at = 0;
  for (const group of model.groups) {
    let [rates, flagged] = [0, 0];
    let [from, to]: [Extreme | null, Extreme | null] = [null, null];
    for (; at < places.length && (places[at] as number) < group.end; at += 1) {
      const place = places[at] as number;
      rates += 1;
      if (((model.flags[place] as number) & shown) !== 0) flagged += 1;
      const about = aboutPerMinute(model, place, factor);
      if (about === null) continue;
      if (from === null || about < from.about) from = { about, place };
      if (to === null || about > to.about) to = { about, place };
    }
    if (rates === 0) continue;
    const text = (extreme: Extreme | null) => (extreme === null ? null : perMinuteText(model, extreme.place, factor));
    views.push({ country: group.country, name: group.name, rates, from: text(from), to: text(to), flagged });
  }
  return views;
}

/** Null for what is not sold, or will not be once the draft is published. */
function aboutPerMinute(model: ListModel, place: number, factor: Decimal): number | null {
  const entry = model.entries[place] as number;
  if (entry >= 0) return draftKindOf(model.own, entry) === "removed" ? null : perMinuteOf(model.own, entry);
  if (((model.flags[place] as number) & FLAG.noSale) !== 0) return null;
  return (perMinuteOf(model.costs, -1 - entry) * Number(factor.digits)) / 10 ** factor.scale;
}

function perMinuteText({ entries, own, costs }: ListModel, place: number, factor: Decimal): string {
  const entry = entries[place] as number;
  if (entry >= 0) return decimalText(decimalFromMicros(micros(perMinuteOf(own, entry))));
  return decimalText(multiplyDecimals(decimalFromMicros(micros(perMinuteOf(costs, -1 - entry))), factor));
}
