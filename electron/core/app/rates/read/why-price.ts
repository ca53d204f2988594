import type { WhyView } from "../../../../../shared/contract/rates-view.ts";
import { type Role, seesCost } from "../../../../../shared/contract/role.ts";
import { ok } from "../../../../../shared/kernel/result.ts";
import {
  type Decimal,
  decimal,
  decimalFromMicros,
  multiplyDecimals,
  parseDecimal,
  percentFactor,
  powerOfTen,
} from "../../../../../shared/money/decimal.ts";
import { rateAt, rowOfKey } from "../../../../../shared/rating/deck-content.ts";
import { explainPrice, type WhyContext } from "../../../../../shared/rating/explain-price.ts";
import { milliseconds } from "../../../../../shared/time/duration.ts";
import type { CallRow } from "../../../store/call-row.ts";
import { termsOfColumns } from "../../call-terms.ts";
import type { Core } from "../../core.ts";
import { moneyText } from "../../money-text.ts";
import { type Outcome, refuse } from "../../refusal.ts";
import { readableDeck } from "../readable-deck.ts";

/** "Why this price": the arithmetic of a call, from what it was frozen with. An owner is told the cost and the markup too. */
export async function whyPrice(core: Core, { callId }: { readonly callId: string }, role: Role): Promise<Outcome<WhyView>> {
  const row = core.store.calls.byId(callId);
  if (row === null || row.source === "none") return refuse("request/not-found");
  const cost = seesCost(role) ? await costOfCall(core, row) : null;
  const context: WhyContext = {
    dialled: row.dialled,
    prefix: row.prefix,
    destination: row.destination,
    source: row.source,
    deckVersion: row.deck_version,
    band: row.band,
    ...(cost === null ? {} : { cost }),
  };
  const steps = explainPrice(termsOfColumns(row).terms, milliseconds(row.billed_ms), context);
  return ok({
    callId,
    // An uncharged call shows what it would have cost: the steps say the same.
    price: moneyText(core.shop, row.uncharged_reason === null ? row.price : row.notional),
    steps: steps.map(({ key, values }) => ({ key, values: { ...values } })),
  });
}

/**
 * The unit cost that the frozen price was made of, from the version of the provider's list the call names, and the markup that
 * lies between the two. Null for a price of the shop's own, and where that list cannot be read any more.
 */
async function costOfCall(core: Core, row: CallRow): Promise<NonNullable<WhyContext["cost"]> | null> {
  if (row.source !== "cost+markup" || row.deck_version === null || row.rate_id === null) return null;
  const version = core.store.decks.get(row.deck_version);
  if (version === null) return null;
  const content = await readableDeck(core, version);
  if (content === null) return null;
  const place = rowOfKey(content, row.rate_id);
  const sold = parseDecimal(row.value);
  if (place < 0 || !sold.ok) return null;
  const value = decimalFromMicros(rateAt(content, place).value);
  const markupPercent = markupBetween(value, sold.value);
  return markupPercent === null ? null : { value, markupPercent };
}

/** The percent that takes one decimal to the other; null where none of at most six decimals does so exactly. */
function markupBetween(cost: Decimal, sold: Decimal): Decimal | null {
  if (cost.digits === 0n) return null;
  const scaled = (sold.digits * 100_000_000n * powerOfTen(cost.scale)) / (cost.digits * powerOfTen(sold.scale));
  const found = decimal(scaled - 100_000_000n, 6);
  const again = multiplyDecimals(cost, percentFactor(found));
  return again.digits === sold.digits && again.scale === sold.scale ? found : null;
}
