import { addMicros, type Micros, micros, ZERO } from "../../../../shared/money/micros.ts";
import { priceOfSeconds } from "../../../../shared/rating/price.ts";
import { compileTerms } from "../../../../shared/rating/price-terms.ts";
import { seconds } from "../../../../shared/time/duration.ts";
import { scarceBalance } from "../balance.ts";
import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";
import { refuse } from "../refusal.ts";
import { usualDestinations } from "./usual-destinations.ts";

/** A call by which what the customer pays is set against what the provider takes. */
const COMPARED_CALL = seconds(600);

/** What such a call costs at the provider and brings in, micros. */
interface Costing {
  readonly cost: number;
  readonly sale: number;
}

/**
 * Where the provider's balance is urgently low, no deposit is taken that it could not serve any more. What pays for what an account owes
 * already talks no more.
 */
export function refusalOfDeposit(core: Core, amount: Micros, sessionId: string | null): ReturnType<typeof refuse> | null {
  const served = servableDeposit(core);
  if (served === null) return null;
  const most = addMicros(served, sessionId === null ? ZERO : dueOf(core, sessionId));
  return amount <= most ? null : refuse("session/deposit-too-large", { most: moneyText(core.shop, most) });
}

function dueOf({ store }: Core, sessionId: string): Micros {
  return micros(Math.max(0, store.sessions.owed(sessionId) - store.sessions.held(sessionId)));
}

/**
 * The most that may be taken as a deposit now; null where the provider has enough. What it holds beyond the calls that are up, at the
 * dearest of the shop's usual destinations, less what other deposits are still to buy.
 */
export function servableDeposit(core: Core): Micros | null {
  const scarce = scarceBalance(core);
  if (scarce === null) return null;
  const { cost, sale } = dearest(core);
  const served = (BigInt(Math.max(0, scarce)) * BigInt(sale)) / BigInt(cost);
  const unit = 10n ** BigInt(6 - core.shop.currency.decimals);
  const most = served - BigInt(heldToTalk(core));
  return most <= 0n ? ZERO : micros(Number(most - (most % unit)));
}

/** A peso of deposit costs at most a peso at the provider, where nothing better is known. */
function dearest(core: Core): Costing {
  const known = usualDestinations(core).flatMap(({ number }) => costing(core, number));
  return known.reduce((worst, each) => (each.cost * worst.sale > worst.cost * each.sale ? each : worst), known[0] ?? { cost: 1, sale: 1 });
}

function costing(core: Core, number: string): readonly Costing[] {
  const [quote, bought] = [core.rates.quote(number), core.rates.costQuote(number)];
  if (quote.kind === "refused" || quote.source === "emergency" || bought.kind === "refused") return [];
  const priceOf = (terms: Parameters<typeof compileTerms>[0]) => priceOfSeconds(compileTerms(terms), COMPARED_CALL).price;
  const [sale, cost] = [priceOf(quote.terms), priceOf(bought.terms)];
  return sale > 0 && cost > 0 ? [{ sale, cost }] : [];
}

/** What the prepaid accounts that are open have left. */
function heldToTalk({ store }: Core): number {
  return store.cabins.list().reduce((sum, { number }) => {
    const session = store.sessions.openOfCabin(number);
    if (session?.mode !== "prepaid") return sum;
    return sum + Math.max(0, store.sessions.held(session.id) - store.sessions.owed(session.id));
  }, 0);
}
