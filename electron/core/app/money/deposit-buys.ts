import { ok } from "../../../../shared/kernel/result.ts";
import { addMicros, type Micros, micros, ZERO } from "../../../../shared/money/micros.ts";
import { maxDuration } from "../../../../shared/rating/max-duration.ts";
import { seconds } from "../../../../shared/time/duration.ts";
import type { Core } from "../core.ts";
import { candidateTerms } from "../frozen-rate.ts";
import { parseAmount } from "../parse-money.ts";
import type { Outcome } from "../refusal.ts";
import { usualDestinations } from "./usual-destinations.ts";

export interface BoughtTime {
  readonly destination: string;
  /** 0 where it does not pay the first thing that would be billed. */
  readonly seconds: number;
}

/** How long one would talk for this money and what a prepaid account of the cabin has left, to the shop's usual destinations. */
export function depositBuys(core: Core, request: { readonly amount: string; readonly cabin?: number | undefined }): Outcome<BoughtTime[]> {
  const amount = parseAmount(request.amount);
  if (!amount.ok) return amount;
  const money = addMicros(amount.value ?? ZERO, leftOf(core, request.cabin));
  const bought = usualDestinations(core).flatMap(({ name, number }) => {
    const talk = secondsFor(core, number, money);
    return talk === null ? [] : [{ destination: name, seconds: talk }];
  });
  return ok(bought);
}

function leftOf(core: Core, cabin: number | undefined): Micros {
  const session = cabin === undefined ? null : core.store.sessions.openOfCabin(cabin);
  if (session?.mode !== "prepaid") return ZERO;
  return micros(Math.max(0, core.store.sessions.held(session.id) - core.store.sessions.owed(session.id)));
}

/** Null where the number has no price. */
function secondsFor(core: Core, number: string, money: Micros): number | null {
  const quote = core.rates.quote(number);
  if (quote.kind === "refused" || quote.source === "emergency") return null;
  const cap = seconds(core.shop.file.limits.maxCallSeconds);
  const longest = candidateTerms(quote).map((terms) => maxDuration(terms, money, cap) ?? seconds(0));
  return Math.min(...longest);
}
