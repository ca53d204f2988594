import { price } from "../../../shared/rating/price.ts";
import { compileTerms } from "../../../shared/rating/price-terms.ts";
import type { UtcMs } from "../../../shared/time/clock.ts";
import { milliseconds } from "../../../shared/time/duration.ts";
import type { Core } from "./core.ts";
import type { ProviderUsage } from "./provider-usage-port.ts";

const WEEKS_MS = 28 * 86_400_000;
const DAY_MS = 86_400_000;
/** Of a busy shop the newest calls are enough; each is priced by the provider's list, on the thread that calls wait for. */
const CALLS_MAX = 2_000;

/** Read from the book the first time somebody asks: a shop whose provider tells no balance never does. */
export function createProviderUsage(core: () => Core): ProviderUsage {
  let sums: number[] | null = null;
  let days = 1;

  function readBook(): number[] {
    const read = Array.from({ length: 24 }, () => 0);
    const now = core().clock.now();
    const calls = core().store.calls.answeredSince(now - WEEKS_MS, CALLS_MAX);
    for (const call of calls) {
      const hour = hourOf(core(), call.answered_utc);
      read[hour] = (read[hour] ?? 0) + providerCost(core(), call);
    }
    const oldest = calls.at(-1)?.answered_utc ?? now;
    days = Math.max(1, Math.ceil((now - oldest) / DAY_MS));
    return read;
  }

  return {
    hourly: () => {
      sums ??= readBook();
      return sums.map((sum) => sum / days);
    },
    add: (answeredUtc, costMicros) => {
      if (sums === null) return;
      const hour = hourOf(core(), answeredUtc);
      sums[hour] = (sums[hour] ?? 0) + costMicros;
    },
  };
}

/** What the provider takes for a call, by its rate at the answer; 0 where it has none. */
export function providerCost(
  core: Core,
  call: { readonly dialled: string; readonly answered_utc: number; readonly billed_ms: number },
): number {
  const quote = core.rates.costQuote(call.dialled, call.answered_utc as UtcMs);
  return quote.kind === "priced" ? price(compileTerms(quote.terms), milliseconds(call.billed_ms)).price : 0;
}

function hourOf({ shop }: Core, utc: number): number {
  return Math.floor(shop.calendar.at(utc as UtcMs).minute / 60);
}
