import type { RateChange, RateChangesPage } from "../../../../shared/contract/rates-view.ts";
import { decimalFromMicros, decimalText } from "../../../../shared/money/decimal.ts";
import { percentMore } from "../../../../shared/money/percent-more.ts";
import { createBelowCostCheck } from "../../../../shared/rating/below-cost.ts";
import { incrementText } from "../../../../shared/rating/billing-increment.ts";
import type { ChangePage, Changes } from "../../../../shared/rating/change-tally.ts";
import type { RateDifference } from "../../../../shared/rating/compare-rates.ts";
import type { DeckContent } from "../../../../shared/rating/deck-content.ts";
import { microsPerMinute } from "../../../../shared/rating/per-minute.ts";
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

/** From nothing to nothing is no change; from nothing to something has no percentage. */
function percentText(was: number, is: number): string | null {
  return was === is ? "0" : percentMore(is, was);
}
