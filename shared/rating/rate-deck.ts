import { bandCovers, namesHolidays } from "../time/band-covers.ts";
import { dayNumber } from "../time/day-number.ts";
import type { LocalMoment } from "../time/local-moment.ts";
import { bandAt, type DeckContent, endOfPrefix, holdsOnDay, isTimeless, rateAt } from "./deck-content.ts";
import { longestPrefix, prefixesOnPath } from "./prefix-index.ts";
import type { Rate } from "./rate.ts";

export type DeckSide = "sell" | "cost";
/** Whether the prefixes begin numbers as they are dialled or as E.164 digits. */
export type DeckForm = "dialled" | "e164";

/** A price list in force. Immutable once used: an edit makes a new version. */
export interface RateDeck {
  readonly version: number;
  readonly side: DeckSide;
  readonly form: DeckForm;
  readonly content: DeckContent;
}

/**
 * The rate of the longest prefix that begins these digits and has one for the moment; the calendar is asked only where a rate on
 * the way has a band or days.
 */
export function findRate(deck: RateDeck, digits: string, moment: () => LocalMoment): Rate | null {
  const row = findRow(deck.content, digits, moment);
  return row < 0 ? null : rateAt(deck.content, row);
}

/** The row that `findRate` means, -1 where there is none. */
export function findRow(content: DeckContent, digits: string, moment: () => LocalMoment): number {
  if (isAlwaysTheSame(content)) return longestPrefix(content.index, digits);
  const path = prefixesOnPath(content.index, digits);
  let at: LocalMoment | null = null;
  for (let i = path.length - 1; i >= 0; i -= 1) {
    const first = path[i] as number;
    if (isTimeless(content, first)) return first;
    at ??= moment();
    const row = rowInForce(content, first, at);
    if (row >= 0) return row;
  }
  return -1;
}

function isAlwaysTheSame(content: DeckContent): boolean {
  return content.bands.length === 0 && content.periods.length === 0;
}

/** The row of a prefix that holds now: the one whose band covers the moment, else the base; -1 where it has neither today. */
function rowInForce(content: DeckContent, first: number, moment: LocalMoment): number {
  const day = dayNumber(moment.date);
  const end = endOfPrefix(content, first);
  const knowsHolidays = namesHolidaysOn(content, { first, end, day });
  for (let row = first; row < end; row += 1) {
    if (!holdsOnDay(content, row, day)) continue;
    // The base is behind those with a band.
    const band = bandAt(content, row);
    if (band === null || bandCovers(band, moment, knowsHolidays)) return row;
  }
  return -1;
}

function namesHolidaysOn(content: DeckContent, rows: { first: number; end: number; day: number }): boolean {
  for (let row = rows.first; row < rows.end; row += 1) {
    const band = holdsOnDay(content, row, rows.day) ? bandAt(content, row) : null;
    if (band !== null && namesHolidays(band)) return true;
  }
  return false;
}
