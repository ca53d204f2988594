import { assert } from "../../../../shared/kernel/assert.ts";
import { type Decimal, parseDecimal, percentFactor } from "../../../../shared/money/decimal.ts";
import type { DeckForm, DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { NameLanguage } from "../../../../shared/telecom/country-name.ts";
import type { DialPlan } from "../../../../shared/telecom/dial-plan.ts";

/** A price list in force, by the name of its file. */
export interface ListedDeck {
  readonly content: string;
  readonly form: DeckForm;
  readonly effectiveUtc: number;
}

/** The changes that are shown in the list, to who may edit. `stamp` is another one after every change. */
export interface ListedDraft {
  readonly side: DeckSide;
  readonly scope: string;
  /** The file of what the edits are against: what an import brought, else the version they began on; null for nothing. */
  readonly base: string | null;
  readonly stamp: string;
}

/** Everything the rows of the tariff screen depend on: plain data, since it goes to the deck worker. */
export interface ListSetting {
  readonly side: DeckSide;
  readonly sell: ListedDeck | null;
  readonly cost: ListedDeck | null;
  readonly draft: ListedDraft | null;
  readonly sellForm: DeckForm;
  readonly plan: DialPlan;
  /** Decimal text. */
  readonly markupPercent: string;
  /** Decimal text; below it a rate counts as "ganancia baja". */
  readonly lowMarkupPercent: string;
  readonly language: NameLanguage;
  /** The day in the shop, 20261122: what has ended by then costs nothing any more. */
  readonly today: number;
}

/** What the general rule multiplies a cost with. */
export function factorOfRule({ markupPercent }: ListSetting): Decimal {
  const percent = parseDecimal(markupPercent);
  assert(percent.ok, `markup ${markupPercent}`);
  return percentFactor(percent.value);
}
