import { balanceLevel, runwayMinutes } from "../../../shared/alert/balance-runway.ts";
import type { BalanceView } from "../../../shared/contract/shop-view.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";
import type { AnsweredCall } from "../store/call-repository.ts";
import type { Core } from "./core.ts";
import { instantText } from "./instant-text.ts";
import type { LiveCall } from "./live-call.ts";
import { moneyText } from "./money-text.ts";
import { providerCost } from "./provider-usage.ts";

const SIMULATED = "balance.simulated";
/** What the owner last said the provider holds, counted down since by the shop's own calls. */
const NOTED = "balance.noted";
const NOTED_AT = "balance.noted-at";
/** A call that is up is reckoned with for so long. */
const LIVE_AHEAD_MS = 10 * 60_000;

/** The provider's balance as far as it is known, and how long it lasts at the usual rate of the hours to come. */
export function balanceView(core: Core): BalanceView {
  const known = balanceNow(core);
  if (known === null) return { amount: null, at: null, source: "none", level: "none", minutesLeft: null };
  const { amount, source, at } = known;
  const minute = core.shop.calendar.at(core.clock.now()).minute;
  const minutesLeft = runwayMinutes(amount, minute, core.usage.hourly());
  const level = balanceLevel({ amountMicros: amount, minutesLeft, liveMicros: liveCost(core) });
  return { amount: moneyText(core.shop, amount), at: instantText(at), source, level, minutesLeft };
}

/**
 * Micros the provider has left for deposits where its balance is urgently low or used up: what it holds less what the calls that are up
 * on no deposit take in ten minutes, 0 or less where that is more. Null where there is enough, or nobody knows.
 */
export function scarceBalance(core: Core): number | null {
  const { level } = balanceView(core);
  if (level !== "urgent" && level !== "zero") return null;
  const onDeposit = (cabin: number) => core.store.sessions.openOfCabin(cabin)?.mode === "prepaid";
  return (balanceNow(core)?.amount ?? 0) - liveCost(core, ({ row }) => !onDeposit(row.cabin));
}

/**
 * Micros the provider itself says it holds; null where it says nothing. What the owner noted only warns: a forgotten note must not
 * close a shop whose provider still serves it.
 */
export function balanceOfProvider(core: Core): number | null {
  if (core.shop.file.balance?.simulated === undefined) return null;
  return balanceNow(core)?.amount ?? null;
}

/** Takes what the provider charges for calls that were answered off what is left, in the caller's transaction. */
export function chargeBalance(core: Core, calls: readonly AnsweredCall[]): void {
  const known = calls.length === 0 ? null : balanceNow(core);
  if (known === null) return;
  const costs = calls.map((call) => ({ answeredUtc: call.answered_utc, cost: providerCost(core, call) }));
  const left = costs.reduce((amount, { cost }) => amount - cost, known.amount);
  core.store.settings.set(known.source === "estimated" ? NOTED : SIMULATED, String(left));
  core.store.afterCommit(() => {
    for (const { answeredUtc, cost } of costs) core.usage.add(answeredUtc, cost);
  });
}

/** The owner says what the provider holds now, in the caller's transaction. */
export function writeNotedBalance(core: Core, amountMicros: number): void {
  core.store.settings.set(NOTED, String(amountMicros));
  core.store.settings.set(NOTED_AT, String(core.clock.now()));
}

interface KnownBalance {
  readonly amount: number;
  readonly source: "simulated" | "estimated";
  /** When somebody said it, or now. */
  readonly at: number;
}

function balanceNow(core: Core): KnownBalance | null {
  const { settings } = core.store;
  const start = core.shop.file.balance?.simulated;
  if (start !== undefined) {
    const parsed = parseMicros(start);
    const stored = settings.get(SIMULATED);
    return { amount: stored === null ? (parsed.ok ? parsed.value : 0) : Number(stored), source: "simulated", at: core.clock.now() };
  }
  const noted = settings.get(NOTED);
  return noted === null ? null : { amount: Number(noted), source: "estimated", at: Number(settings.get(NOTED_AT) ?? core.clock.now()) };
}

/** What the calls that are up take in the next ten minutes. */
function liveCost(core: Core, counts: (call: LiveCall) => boolean = () => true): number {
  const answered_utc = core.clock.now();
  const talking = core.live.all().filter((call) => call.state.phase === "talking" && counts(call));
  return talking.reduce((sum, { row }) => sum + providerCost(core, { dialled: row.dialled, answered_utc, billed_ms: LIVE_AHEAD_MS }), 0);
}
