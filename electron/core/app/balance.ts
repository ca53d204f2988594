import type { BalanceView } from "../../../shared/contract/shop-view.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { price } from "../../../shared/rating/price.ts";
import { compileTerms } from "../../../shared/rating/price-terms.ts";
import type { UtcMs } from "../../../shared/time/clock.ts";
import { milliseconds } from "../../../shared/time/duration.ts";
import type { Core } from "./core.ts";
import { instantText } from "./instant-text.ts";
import type { LiveCall } from "./live-call.ts";
import { moneyText } from "./money-text.ts";

const KEY = "balance.simulated";

/** The provider's balance as far as it is known. Only the simulated one of a demonstration is, so far. */
export function balanceView(core: Core): BalanceView {
  const amount = simulated(core);
  if (amount === null) return { amount: null, at: null, source: "none" };
  return { amount: moneyText(core.shop, amount), at: instantText(core.clock.now()), source: "simulated" };
}

/** Takes what the provider would charge for a call, by the rate at its answer, off the simulated balance, in the caller's transaction. */
export function chargeBalance(core: Core, call: LiveCall, end: { readonly billed_ms: number; readonly answered_utc: number | null }): void {
  const amount = simulated(core);
  if (amount === null) return;
  const quote = core.rates.costQuote(call.row.dialled, (end.answered_utc ?? call.row.authorised_utc) as UtcMs);
  const cost = quote.kind === "priced" ? price(compileTerms(quote.terms), milliseconds(end.billed_ms)).price : 0;
  core.store.settings.set(KEY, String(amount - cost));
}

function simulated(core: Core): number | null {
  const start = core.shop.file.balance?.simulated;
  if (start === undefined) return null;
  const stored = core.store.settings.get(KEY);
  if (stored !== null) return Number(stored);
  const parsed = parseMicros(start);
  return parsed.ok ? parsed.value : 0;
}
