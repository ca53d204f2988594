import { translator } from "../../../../shared/i18n/translate.ts";
import { countryName } from "../../../../shared/telecom/country-name.ts";
import { createCountryOfKey } from "./country-of-key.ts";
import type { ListSetting } from "./list-setting.ts";
import { type MatchedCosts, matchCosts } from "./match-costs.ts";
import { shadowedRows } from "./shadowed-rows.ts";
import { draftKindOf, isAlwaysThere, perMinuteOf, publishedRows, rateOfRow, type SideRows } from "./side-rows.ts";
import { type WorldKeys, worldKeys } from "./world-keys.ts";

/** Bits of `flags`. */
export const FLAG = { noSale: 1, belowCost: 2, lowMarkup: 4, repeated: 8, shadowed: 16 } as const;
/** What a cashier may be told of a row: nothing that says anything of the cost. */
export const CASHIER_FLAGS = FLAG.noSale | FLAG.repeated | FLAG.shadowed;

export interface ListGroup {
  readonly country: string | null;
  readonly name: string;
  /** Places in `entries`, the end not included. */
  readonly first: number;
  readonly end: number;
}

/**
 * The tariff screen worked out once for all its pages: the shop's own prices and, on the sell side, the destinations that the
 * general rule prices, grouped by country and in the order of their numbers.
 */
export interface ListModel {
  readonly setting: ListSetting;
  readonly own: SideRows;
  /** The provider's prices, published ones only; empty where the listed side is the cost. */
  readonly costs: SideRows;
  readonly ownKeys: WorldKeys;
  readonly costKeys: WorldKeys;
  /** By place in the list: 0 and more is a row of `own`, below a row of `costs`, -1 for the first. */
  readonly entries: Int32Array;
  /** By place in the list. */
  readonly flags: Uint8Array;
  /** By row of `own`: the row of `costs` that is the dearest its numbers may cost, -1 for none. */
  readonly costOf: Int32Array;
  readonly groups: readonly ListGroup[];
}

export function groupOf({ groups }: ListModel, place: number): ListGroup | null {
  return groups.find(({ first, end }) => place >= first && place < end) ?? null;
}

export interface ListSources {
  readonly own: SideRows;
  readonly costs: SideRows | null;
}

export function buildListModel(setting: ListSetting, sources: ListSources): ListModel {
  const costs = sources.costs ?? publishedRows(null);
  const { own } = sources;
  const ownForm = setting.side === "sell" ? setting.sellForm : (setting.cost?.form ?? "e164");
  const ownKeys = worldKeys(own.keys, ownForm, setting.plan);
  const costKeys = worldKeys(costs.keys, setting.cost?.form ?? "e164", setting.plan);
  const matched = matchCosts({ own, ownKeys, costs, costKeys, today: setting.today });
  const grouped = groupedEntries(setting, matched, ownKeys, costKeys);
  const model = { setting, own, costs, ownKeys, costKeys, costOf: matched.costOf, ...grouped };
  return { ...model, flags: flagsOf(model, matched) };
}

type Grouped = Pick<ListModel, "entries" | "groups">;

/** One counting sort by country; within a country the order of the numbers stays. */
function groupedEntries(setting: ListSetting, { inOrder }: MatchedCosts, ownKeys: WorldKeys, costKeys: WorldKeys): Grouped {
  const countryOf = createCountryOfKey();
  const codes = new Map<string | null, number>();
  const codeOf = new Uint16Array(inOrder.length);
  const counts: number[] = [];
  let [country, code]: [string | null | undefined, number] = [undefined, 0];
  for (let i = 0; i < inOrder.length; i += 1) {
    const entry = inOrder[i] as number;
    const here = countryOf((entry >= 0 ? ownKeys.keys[entry] : costKeys.keys[-1 - entry]) as number);
    if (here !== country) {
      country = here;
      code = codes.get(here) ?? codes.size;
      codes.set(here, code);
    }
    codeOf[i] = code;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const { groups, firstOfCode } = groupsOf(setting, codes, counts);
  const entries = new Int32Array(inOrder.length);
  for (let i = 0; i < inOrder.length; i += 1) {
    const place = firstOfCode[codeOf[i] as number] as number;
    entries[place] = inOrder[i] as number;
    firstOfCode[codeOf[i] as number] = place + 1;
  }
  return { entries, groups };
}

/** Countries by name; prefixes of no country come last. */
function groupsOf(
  { language }: ListSetting,
  codes: ReadonlyMap<string | null, number>,
  counts: readonly number[],
): { groups: readonly ListGroup[]; firstOfCode: number[] } {
  const noCountry = translator(language)("rates.row.noCountry");
  const named = [...codes].map(([country, code]) => ({
    country,
    code,
    name: country === null ? noCountry : countryName(country, language),
  }));
  const byName = new Intl.Collator(language).compare;
  named.sort((a, b) => Number(a.country === null) - Number(b.country === null) || byName(a.name, b.name));
  const firstOfCode: number[] = [];
  let first = 0;
  const groups = named.map(({ country, code, name }): ListGroup => {
    const end = first + (counts[code] as number);
    firstOfCode[code] = first;
    const group = { country, name, first, end };
    first = end;
    return group;
  });
  return { groups, firstOfCode };
}

function flagsOf(model: Omit<ListModel, "flags">, { repeated }: MatchedCosts): Uint8Array {
  const { entries, own, costs, costOf, setting } = model;
  const flags = new Uint8Array(entries.length);
  const shadowed = shadowedRows(own.keys, (row) => isAlwaysThere(own, row));
  const markup = Number(setting.markupPercent);
  const low = Number(setting.lowMarkupPercent);
  const ofRule = (markup < 0 ? FLAG.belowCost : 0) | (markup < low && markup >= 0 ? FLAG.lowMarkup : 0);
  for (let place = 0; place < entries.length; place += 1) {
    const entry = entries[place] as number;
    if (entry < 0) {
      flags[place] = markup >= -100 && isWorthSomething(costs, -1 - entry) ? ofRule : FLAG.noSale;
      continue;
    }
    if (draftKindOf(own, entry) === "removed") continue;
    const cost = costOf[entry] as number;
    const sale = perMinuteOf(own, entry);
    let bits = cost < 0 ? 0 : markupFlags(sale, perMinuteOf(costs, cost), low);
    if (setting.side === "sell" && sale === 0 && !isWorthSomething(own, entry)) bits |= FLAG.noSale;
    if (repeated.has(entry)) bits |= FLAG.repeated;
    if (shadowed.has(entry)) bits |= FLAG.shadowed;
    flags[place] = bits;
  }
  return flags;
}

/** Micros per minute are safe integers; a hundred times of them are compared as floats, which is exact enough for a warning. */
function markupFlags(sale: number, cost: number, lowPercent: number): number {
  if (sale < cost) return FLAG.belowCost;
  return cost > 0 && sale * 100 < cost * (100 + lowPercent) ? FLAG.lowMarkup : 0;
}

function isWorthSomething(rows: SideRows, row: number): boolean {
  if (perMinuteOf(rows, row) > 0) return true;
  const rate = rateOfRow(rows, row);
  return rate.connect > 0 || rate.minimum > 0;
}
