import { dayNumber } from "../time/day-number.ts";
import { type DraftDeck, draftRate, draftRatesOfPrefix } from "./draft-deck.ts";
import { parseRateRow, type RateField, type RateRowErrorCode } from "./parse-rate-row.ts";
import type { NewRate } from "./rate.ts";
import { collisionsAmong } from "./rate-collision.ts";
import { rateKey } from "./rate-key.ts";

export interface PutRate {
  readonly rate: Readonly<Record<string, string | undefined>>;
  /** The key of the row that it takes the place of. */
  readonly replaces?: string | undefined;
}

/** Why a rate cannot be taken, by its place in the command. */
export interface RateProblem {
  readonly position: number;
  readonly code: RateRowErrorCode | "rate/duplicate-prefix";
  readonly field: RateField | null;
}

export interface CheckedRates {
  /** With one of these there are no edits: a command is done whole or not at all. */
  readonly problems: readonly RateProblem[];
  readonly edits: readonly { readonly key: string; readonly rate: NewRate | null }[];
}

interface Read {
  readonly position: number;
  readonly key: string;
  readonly rate: NewRate;
  readonly replaces: string | undefined;
}

/**
 * The edits that create or change rates of a draft. A rate whose key the draft has is changed; one that is to take another row's
 * place must find its own key free. No two rates of a prefix may hold at the same time.
 */
export function putRates(draft: DraftDeck, puts: readonly PutRate[], bands: Readonly<Record<string, string>>): CheckedRates {
  const problems: RateProblem[] = [];
  const read: Read[] = [];
  puts.forEach(({ rate, replaces }, position) => {
    const parsed = parseRateRow(rate, bands);
    if (parsed.ok) read.push({ position, key: rateKey(parsed.value), rate: parsed.value, replaces });
    else problems.push({ position, ...parsed.error });
  });
  const edits = new Map<string, NewRate | null>();
  for (const { key, replaces } of read) {
    const moves = replaces !== undefined && replaces !== key;
    if (moves && draftRate(draft, replaces) !== null) edits.set(replaces, null);
  }
  for (const { position, key, rate, replaces } of read) {
    const moves = replaces !== undefined && replaces !== key;
    const isTaken = edits.get(key) != null || (moves && !edits.has(key) && draftRate(draft, key) !== null);
    if (isTaken) problems.push(duplicate(position));
    else edits.set(key, rate);
  }
  problems.push(...collisions(draft, edits, read));
  if (problems.length > 0) return { problems: problems.toSorted((a, b) => a.position - b.position), edits: [] };
  return { problems, edits: [...edits].map(([key, rate]) => ({ key, rate })) };
}

/** What was put and would hold at the same time as another rate of its prefix. */
function collisions(draft: DraftDeck, edits: ReadonlyMap<string, NewRate | null>, read: readonly Read[]): readonly RateProblem[] {
  const after: DraftDeck = { start: draft.start, edits: new Map([...draft.edits, ...edits]) };
  const positions = new Map(read.map(({ key, position }) => [key, position]));
  const prefixes = new Set(read.map(({ rate }) => rate.prefix));
  return [...prefixes].flatMap((prefix) => {
    const rates = draftRatesOfPrefix(after, prefix);
    // Those that were put are last, so that each of them is the one refused.
    const inOrder = rates.toSorted((a, b) => (positions.get(rateKey(a)) ?? -1) - (positions.get(rateKey(b)) ?? -1));
    return collisionsAmong(inOrder.map(timed)).map(([, later]) => duplicate(positions.get(rateKey(later)) ?? 0));
  });
}

function timed(rate: NewRate): { row: NewRate; band: NewRate["band"]; from: number; until: number } {
  return { row: rate, band: rate.band, from: dayNumber(rate.from), until: dayNumber(rate.until) };
}

function duplicate(position: number): RateProblem {
  return { position, code: "rate/duplicate-prefix", field: "prefix" };
}
