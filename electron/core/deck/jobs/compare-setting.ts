import type { RateChange, RateChangesPage } from "../../../../shared/contract/rates-view.ts";
import { decimalFromMicros, decimalText } from "../../../../shared/money/decimal.ts";
import { createBelowCostCheck } from "../../../../shared/rating/below-cost.ts";
import { incrementText } from "../../../../shared/rating/billing-increment.ts";
import type { ChangePage, Changes } from "../../../../shared/rating/change-tally.ts";
import { microsPerMinute, type RateDifference } from "../../../../shared/rating/compare-rates.ts";
import type { DeckContent } from "../../../../shared/rating/deck-content.ts";
import type { Rate } from "../../../../shared/rating/rate.ts";
import type { DeckForm, DeckSide } from "../../../../shared/rating/rate-deck.ts";
import { rateKey } from "../../../../shared/rating/rate-key.ts";
import type { DialPlan } from "../../../../shared/telecom/dial-plan.ts";
import { countryOfPrefix } from "../../../../shared/telecom/e164-prefix.ts";
import type { JobTools } from "./deck-job.ts";

/** What two lists are compared with each other for. */
export interface CompareSetting {
  readonly side: DeckSide;
  readonly form: DeckForm;
  /** The deck of the other side in force: what a sale costs, or what a cost is sold for. */
  readonly otherFile: string | null;
  readonly otherForm: DeckForm;
  readonly plan: DialPlan;
  readonly page: ChangePage;
}

export function belowCostOf(
  { otherFile, ...sides }: CompareSetting,
  own: DeckContent | null,
  tools: Pick<JobTools, "deckFile">,
): (rate: Rate) => boolean {
  return createBelowCostCheck({ ...sides, own, other: otherFile === null ? null : tools.deckFile(otherFile) });
}

export function changesView({ counts, total, rows }: Changes, setting: CompareSetting): RateChangesPage {
  return { counts, total, rows: rows.map((row) => changeView(row, setting)) };
}

function changeView({ before, after, ...difference }: RateDifference, { form, plan }: CompareSetting): RateChange {
  const rate = (after ?? before) as Rate;
  return {
    ...difference,
    key: rateKey(rate),
    prefix: rate.prefix,
    description: rate.description,
    country: countryOfPrefix(plan, form, rate.prefix),
    before: before === null ? null : pricedView(before),
    after: after === null ? null : pricedView(after),
    percent: before === null || after === null ? null : percentText(microsPerMinute(before), microsPerMinute(after)),
  };
}

function pricedView(rate: Rate): NonNullable<RateChange["before"]> {
  const text = (amount: Rate["value"]) => decimalText(decimalFromMicros(amount));
  return { value: text(rate.value), unit: rate.unit, increment: incrementText(rate.increment), connect: text(rate.connect) };
}

/** How much more `is` is than `was`, to the hundredth of a percent; from nothing there is no percentage. */
function percentText(was: number, is: number): string | null {
  if (was === 0) return is === 0 ? "0" : null;
  const [twice, whole] = [BigInt(is - was) * 20_000n, BigInt(was)];
  // Half away from zero: twice the quotient, one more, halved.
  const half = twice < 0n ? -whole : whole;
  const hundredths = (twice + half) / (2n * whole);
  return shortest(hundredths);
}

/** "25", "12.5", "0.03". */
function shortest(hundredths: bigint): string {
  if (hundredths % 100n === 0n) return String(hundredths / 100n);
  return hundredths % 10n === 0n ? decimalText({ digits: hundredths / 10n, scale: 1 }) : decimalText({ digits: hundredths, scale: 2 });
}
