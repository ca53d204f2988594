import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { type BookFile, besideBook } from "./book-file.ts";
import type { Check } from "./check.ts";
import { type DeckRow, type DeckRows, readDeckRows } from "./deck-rows.ts";
import { isDecimal, isSameRatio, ratioOf, times } from "./exact-price.ts";
import { rule } from "./finding.ts";

const TERMS = rule("I4", "a call's terms are those of its price list");
const LONGEST = rule("I4", "a call is priced by the longest prefix of its price list");
const MICROS = 1_000_000n;
const PREFIX_DIGITS = 15;

interface PricedCall {
  readonly id: string;
  readonly seq: number;
  readonly dialled: string;
  readonly source: "sell" | "cost+markup";
  readonly prefix: string;
  readonly deck_version: number;
  readonly rate_id: string | null;
  readonly value: string;
  readonly unit: string;
  readonly increment: string;
  readonly connect: string;
  readonly minimum: string;
  readonly grace: number;
}

/**
 * The frozen terms of every answered call are looked up in the file of its price list. The shop's own prices are taken as they
 * stand; a provider's carry the markup of that day, one factor for price, connection and minimum. Files that are not there or not
 * whole are named by another rule; an exported book comes without them.
 */
export const deckTerms: Check = {
  rules: [TERMS, LONGEST],
  fromSchema: 2,
  *run(book) {
    if (book.isExport) return;
    const decks = decksOf(book);
    const calls = book.database.prepare<
      [],
      PricedCall
    >(`SELECT id, seq, dialled, source, prefix, deck_version, rate_id, value, unit, increment,
      connect, minimum, grace FROM call WHERE state = 'answered' AND deck_version IS NOT NULL AND prefix IS NOT NULL AND source IN ('sell', 'cost+markup')`);
    for (const call of calls.iterate()) {
      const deck = decks(call.deck_version);
      if (deck === null) continue;
      const { id, seq, dialled, prefix, deck_version: version, value, unit, increment } = call;
      const rows = deck.of(prefix).filter((row) => isNamed(row, call));
      if (!rows.some((row) => hasTermsOf(call, row)))
        yield { rule: TERMS, row: { call: id, seq, version, prefix, written: { value, unit, increment }, inList: rows } };
      const longer = call.source === "sell" ? longerPrefix(deck, call) : null;
      if (longer !== null) yield { rule: LONGEST, row: { call: id, seq, version, dialled, prefix, longer } };
    }
  },
};

/** By the number of a version; null where there is no file that is what its name says. */
function decksOf(book: BookFile): (version: number) => DeckRows | null {
  const content = book.database.prepare<[number], string>("SELECT content FROM deck_version WHERE version = ?").pluck();
  const read = new Map<string, DeckRows | null>();
  const known = new Map<number, DeckRows | null>();
  return (version) => {
    const before = known.get(version);
    if (before !== undefined) return before;
    const name = content.get(version) ?? "";
    const deck = read.get(name) ?? (name === "" ? null : readDeck(besideBook(book, "decks", `${name}.deck`), name));
    read.set(name, deck);
    known.set(version, deck);
    return deck;
  };
}

function readDeck(file: string, name: string): DeckRows | null {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return createHash("sha256").update(bytes).digest("hex") === name ? readDeckRows(bytes) : null;
}

/** `rate_id` names the row among those of its prefix: prefix, band and first day. Calls from before that name none. */
function isNamed({ band, from }: DeckRow, { rate_id, prefix }: PricedCall): boolean {
  return rate_id === null || rate_id.split("|").length !== 3 || rate_id === `${prefix}|${band ?? ""}|${from}`;
}

function hasTermsOf(call: PricedCall, row: DeckRow): boolean {
  if (call.unit !== row.unit || call.increment !== row.increment || call.grace !== row.grace) return false;
  const pairs = [
    [call.value, row.value],
    [call.connect, row.connect],
    [call.minimum, row.minimum],
  ] as const;
  // A number that is none is no number of the list.
  if (!pairs.every(([text]) => isDecimal(text))) return false;
  const amounts = pairs.map(([text, micros]) => ({ frozen: ratioOf(text), listed: { over: BigInt(micros), under: MICROS } }));
  if (call.source === "sell") return amounts.every(({ frozen, listed }) => isSameRatio(frozen, listed));
  return amounts.every((one) => amounts.every((other) => isSameRatio(times(one.frozen, other.listed), times(other.frozen, one.listed))));
}

/** A longer prefix of the number whose rate holds at every moment would have priced it. Only where the list has numbers as they are dialled. */
function longerPrefix(deck: DeckRows, { dialled, prefix }: PricedCall): string | null {
  if (!dialled.startsWith(prefix)) return null;
  for (let digits = Math.min(dialled.length, PREFIX_DIGITS); digits > prefix.length; digits -= 1) {
    const longer = dialled.slice(0, digits);
    if (/^\d+$/.test(longer) && deck.of(longer).some(({ isTimeless }) => isTimeless)) return longer;
  }
  return null;
}
