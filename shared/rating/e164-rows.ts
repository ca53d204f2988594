import type { DialPlan } from "../telecom/dial-plan.ts";
import { e164Prefix } from "../telecom/e164-prefix.ts";
import { type DeckContent, prefixAt, rateCount } from "./deck-content.ts";
import { buildPrefixIndex, longestPrefix, type PrefixIndex } from "./prefix-index.ts";
import { firstFromKey, PREFIX_DIGITS_MAX, prefixKey, prefixKeySpan, prefixOfKey } from "./prefix-key.ts";
import type { DeckForm } from "./rate-deck.ts";

/** The rows of a deck by their prefixes in E.164, whatever form the deck is in: 032, 32 and 0056 32 are all 5632 in Chile. */
export interface E164Rows {
  /** Rows around these digits: those of the longest prefix that begins them. */
  around(digits: string): readonly number[];
  /** Rows of these digits and of longer prefixes. */
  under(digits: string): readonly number[];
  /** How many digits the longest prefix that begins these has; 0 for none. */
  longest(digits: string): number;
}

/** Short and internal numbers have no E.164 form and are not among the rows. */
export function e164Rows(content: DeckContent, form: DeckForm, plan: DialPlan): E164Rows {
  const { keys, rows } = form === "e164" ? { keys: content.prefixKeys, rows: null } : dialledRows(content, plan);
  const index: PrefixIndex = form === "e164" ? content.index : buildPrefixIndex(keys);
  const rowAt = (place: number) => (rows === null ? place : (rows[place] as number));
  const stretch = (from: number, keyEnd: number) => {
    const found: number[] = [];
    for (let place = from; (keys[place] ?? Infinity) < keyEnd; place += 1) found.push(rowAt(place));
    return found;
  };
  return {
    around: (digits) => {
      const place = longestPrefix(index, digits);
      return place < 0 ? [] : stretch(place, (keys[place] as number) + 1);
    },
    under: (digits) => {
      const key = prefixKey(digits);
      return stretch(firstFromKey(keys, key), key + prefixKeySpan(digits));
    },
    longest: (digits) => {
      const place = longestPrefix(index, digits);
      return place < 0 ? 0 : prefixOfKey(keys[place] as number).length;
    },
  };
}

function dialledRows(content: DeckContent, plan: DialPlan): { keys: Float64Array; rows: Int32Array } {
  const found: { readonly key: number; readonly row: number }[] = [];
  for (let row = 0; row < rateCount(content); row += 1) {
    const digits = e164Prefix(plan, "dialled", prefixAt(content, row));
    if (digits !== null && digits.length <= PREFIX_DIGITS_MAX) found.push({ key: prefixKey(digits), row });
  }
  found.sort((a, b) => a.key - b.key || a.row - b.row);
  return { keys: Float64Array.from(found, ({ key }) => key), rows: Int32Array.from(found, ({ row }) => row) };
}
