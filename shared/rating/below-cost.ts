import type { DialPlan } from "../telecom/dial-plan.ts";
import { e164Prefix } from "../telecom/e164-prefix.ts";
import { type DeckContent, prefixAt } from "./deck-content.ts";
import { e164Rows } from "./e164-rows.ts";
import { microsPerMinute, microsPerMinuteAt } from "./per-minute.ts";
import { PREFIX_DIGITS_MAX } from "./prefix-key.ts";
import type { Rate } from "./rate.ts";
import type { DeckForm, DeckSide } from "./rate-deck.ts";

export interface BelowCostCheck {
  /** Of the rates that are looked at. */
  readonly side: DeckSide;
  readonly form: DeckForm;
  /** The deck the rates are of: what it has a longer prefix for is not theirs. */
  readonly own: DeckContent | null;
  /** The deck of the other side that is in force; null where there is none. */
  readonly other: DeckContent | null;
  readonly otherForm: DeckForm;
  readonly plan: DialPlan;
}

/**
 * Tells whether a rate makes the shop sell for less than it pays: a sale below what its numbers cost, or a cost above what they are
 * sold for. Prices per minute are compared, without fees. Where the other deck has several rates for these numbers, by longer
 * prefixes, hours or days, the worst counts: this is a warning, and it comes too often rather than too late.
 */
export function createBelowCostCheck({ side, form, own, other, otherForm, plan }: BelowCostCheck): (rate: Rate) => boolean {
  if (other === null) return () => false;
  // Made when the first rate is looked at: most comparisons find little that changed.
  const theirs = onceAsked(() => e164Rows(other, otherForm, plan));
  const mine = onceAsked(() => (own === null ? null : e164Rows(own, form, plan)));
  const e164 = (prefix: string, of: DeckForm) => {
    const digits = e164Prefix(plan, of, prefix);
    return digits === null || digits.length > PREFIX_DIGITS_MAX ? null : digits;
  };
  return (rate) => {
    const digits = e164(rate.prefix, form);
    if (digits === null) return false;
    const perMinute = microsPerMinute(rate);
    const loses = (row: number) => {
      const theirPerMinute = microsPerMinuteAt(other, row);
      return side === "sell" ? perMinute < theirPerMinute : theirPerMinute < perMinute;
    };
    const isOwn = (row: number) => (mine()?.longest(e164(prefixAt(other, row), otherForm) ?? digits) ?? 0) <= digits.length;
    return (
      theirs().around(digits).some(loses) ||
      theirs()
        .under(digits)
        .some((row) => loses(row) && isOwn(row))
    );
  };
}

function onceAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
