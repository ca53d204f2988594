import type { RateFilter } from "../../../../shared/contract/rates-view.ts";
import { unitAt as contentUnitAt, type DeckContent } from "../../../../shared/rating/deck-content.ts";
import { PREFIX_DIGITS_MAX, prefixKey, prefixKeySpan } from "../../../../shared/rating/prefix-key.ts";
import type { DialPlan } from "../../../../shared/telecom/dial-plan.ts";
import { e164Prefix } from "../../../../shared/telecom/e164-prefix.ts";
import { foldText } from "./fold-text.ts";
import { foldedTexts } from "./folded-texts.ts";
import { FLAG, type ListGroup, type ListModel } from "./list-model.ts";
import { contentRowOf, draftKindOf, rateOfRow, type SideRows } from "./side-rows.ts";
import type { WorldKeys } from "./world-keys.ts";

/** A filter without its page. */
export interface ListFilter {
  readonly text: string;
  readonly unit: "minute" | "second" | null;
  readonly only: NonNullable<RateFilter["only"]>;
  /** Undefined for all; null for prefixes of no country. */
  readonly country?: string | null | undefined;
}

/** Words that are looked for; more are left out. */
const WORDS_MAX = 6;

/** The places of the list that a filter shows, in order. */
export function matchingPlaces(model: ListModel, filter: ListFilter): Uint32Array {
  const groups = model.groups.filter((group) => filter.country === undefined || group.country === filter.country);
  const tests = testsOf(model, filter);
  const found: number[] = [];
  for (const group of groups) {
    const ofGroup = tests.map((test) => test(group));
    for (let place = group.first; place < group.end; place += 1) if (ofGroup.every((passes) => passes(place))) found.push(place);
  }
  return Uint32Array.from(found);
}

type PlaceTest = (place: number) => boolean;
type GroupTest = (group: ListGroup) => PlaceTest;

function testsOf(model: ListModel, filter: ListFilter): readonly GroupTest[] {
  const tests: GroupTest[] = [];
  if (filter.only !== "all") tests.push(() => onlyTest(model, filter.only));
  if (filter.unit !== null) {
    const wanted = filter.unit;
    tests.push(() => (place) => unitAt(model, place) === wanted);
  }
  for (const word of foldText(filter.text)
    .split(" ")
    .filter((text) => text !== "")
    .slice(0, WORDS_MAX))
    tests.push(wordTest(model, word));
  return tests;
}

function onlyTest({ entries, flags, own }: ListModel, only: ListFilter["only"]): PlaceTest {
  const flagged = (flag: number) => (place: number) => ((flags[place] as number) & flag) !== 0;
  switch (only) {
    case "all":
      return () => true;
    case "own":
      return (place) => (entries[place] as number) >= 0;
    case "draft":
      return (place) => (entries[place] as number) >= 0 && draftKindOf(own, entries[place] as number) !== null;
    case "low-markup":
      return flagged(FLAG.lowMarkup);
    case "below-cost":
      return flagged(FLAG.belowCost);
    case "no-sale":
      return flagged(FLAG.noSale);
  }
}

/** A word is found in the country's name, in the description, or where the prefix begins with it. */
function wordTest(model: ListModel, word: string): GroupTest {
  const { plan } = model.setting;
  const inOwn = rowTest(model.own, model.ownKeys, { word, plan });
  const inCosts = rowTest(model.costs, model.costKeys, { word, plan });
  return (group) => {
    if (foldText(group.name).includes(word) || group.country?.toLowerCase() === word) return () => true;
    return (place) => {
      const entry = model.entries[place] as number;
      return entry >= 0 ? inOwn(entry) : inCosts(-1 - entry);
    };
  };
}

function rowTest(
  rows: SideRows,
  world: WorldKeys,
  { word, plan }: { readonly word: string; readonly plan: DialPlan },
): (row: number) => boolean {
  const texts = rows.content === null ? null : foldedTexts(rows.content).containing(word);
  const digits = /^\+?(\d{1,15})$/.exec(word)?.[1] ?? null;
  const beginsAsWritten = rangeTest(digits);
  // 0051 finds what the provider's list has as 51.
  const beginsInTheWorld = rangeTest(digits === null ? null : e164Prefix(plan, "dialled", word));
  return (row) => {
    const inTheWorld = world.keys[row] as number;
    if (beginsAsWritten(rows.keys[row] as number) || beginsAsWritten(inTheWorld) || beginsInTheWorld(inTheWorld)) return true;
    const inContent = contentRowOf(rows, row);
    if (inContent < 0) return foldText(rateOfRow(rows, row).description).includes(word);
    return texts?.[(rows.content as DeckContent).descriptionCodes[inContent] as number] === 1;
  };
}

function rangeTest(digits: string | null): (key: number) => boolean {
  if (digits === null || digits.length > PREFIX_DIGITS_MAX) return () => false;
  const from = prefixKey(digits);
  const end = from + prefixKeySpan(digits);
  return (key) => key >= from && key < end;
}

function unitAt({ entries, own, costs }: ListModel, place: number): "minute" | "second" {
  const entry = entries[place] as number;
  const [rows, row] = entry >= 0 ? [own, entry] : [costs, -1 - entry];
  const inContent = contentRowOf(rows, row);
  return inContent < 0 ? rateOfRow(rows, row).unit : contentUnitAt(rows.content as DeckContent, inContent);
}
