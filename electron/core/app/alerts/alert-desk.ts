import type { AlertRule } from "../../../../shared/alert/alert-rule.ts";
import { QUICK_ANSWER_MS } from "../../../../shared/alert/alert-settings.ts";
import { isTooMany } from "../../../../shared/alert/recent-times.ts";
import { refusalOfRules } from "../../../../shared/alert/refusal-of-rules.ts";
import { normaliseE164 } from "../../../../shared/telecom/dial-plan.ts";
import type { UtcMs } from "../../../../shared/time/clock.ts";
import type { Core } from "../core.ts";
import type { LiveCall } from "../live-call.ts";
import { createAlertBoard } from "./alert-board.ts";
import type { AlertDesk } from "./alerts-port.ts";
import type { SeenCall } from "./open-alert.ts";
import { createSeenCalls } from "./seen-calls.ts";

/** How long a yes to a dear number holds: the customer is still there and dials again. */
const ALLOWED_MS = 10 * 60_000;
/** Refusals that say nothing of who dials. */
const NOT_THE_CALLER = [
  "cabin/busy",
  "cabin/not-open",
  "trunk/none",
  "session/deposit-exhausted",
  "session/unpaid",
  "provider/balance-exhausted",
  "alert/dear-call",
];
/** Of the same attempts as too many of them. */
const REFUSING: readonly AlertRule[] = ["blocked-destination", "outside-hours", "disabled-cabin"];

/** `core` is asked for late: the desk is a part of it. */
export function createAlertDesk(core: () => Core): AlertDesk {
  const board = createAlertBoard(core);
  const settings = () => core().shop.alerts;
  const seen = createSeenCalls(settings);
  /** Until when, on the monotonic clock. */
  const allowed = new Map<string, number>();
  const longCalls = new Set<string>();
  const utcOf = (mono: number) => core().clock.now() - (core().clock.mono() - mono);

  return {
    ...board,
    refusal: ({ cabin, dialled, quote, atUtc }) => {
      const { shop, clock } = core();
      return refusalOfRules(
        {
          e164: () => normaliseE164(shop.dialPlan, dialled),
          rate: quote.kind === "priced" ? quote : null,
          isSold: quote.kind === "priced" && quote.source === "sell",
          isAllowed: (allowed.get(`${cabin} ${dialled}`) ?? 0) > clock.mono(),
          moment: () => shop.calendar.at(atUtc as UtcMs),
        },
        shop.alerts,
      );
    },
    allow: (cabin, dialled) => void allowed.set(`${cabin} ${dialled}`, core().clock.mono() + ALLOWED_MS),
    sawRefused: (call, { reason, isCabinDisabled }, atMono) => {
      const { refusedAttempts, disabledCabin } = settings();
      const moments = counts(reason) ? seen.refused(call.cabin, atMono) : [];
      const facts = { times: Math.max(1, moments.length), sinceUtc: utcOf(moments[0] ?? atMono) };
      if (reason.startsWith("alert/")) return board.raise({ ...call, ...facts, rule: reason.slice("alert/".length) as AlertRule });
      if (isCabinDisabled && disabledCabin) return board.raise({ ...call, ...facts, rule: "disabled-cabin" });
      if (refusedAttempts === null || !isTooMany(moments, refusedAttempts)) return;
      if (!board.openOf(call.cabin).some(({ rule }) => REFUSING.includes(rule)))
        board.raise({ ...call, ...facts, rule: "refused-attempts" });
    },
    sawAllowed: (call, atMono) => {
      const moments = seen.called(call.dialled, atMono);
      if (moments !== null) board.raise({ ...call, rule: "same-number", times: moments.length, sinceUtc: utcOf(moments[0] ?? atMono) });
    },
    sawAnswered: (call, atMono) => {
      if (atMono - call.row.authorised_mono >= QUICK_ANSWER_MS || call.adopted) return;
      const moments = seen.quick(atMono);
      if (moments === null) return;
      board.raise({
        ...seenLive(call, utcOf(atMono)),
        rule: "quick-answers",
        times: moments.length,
        sinceUtc: utcOf(moments[0] ?? atMono),
      });
    },
    count: (row, atMono) => {
      if (row.state === "refused") {
        if (counts(row.cause ?? "")) seen.refused(row.cabin, atMono);
        return;
      }
      seen.called(row.dialled, atMono);
      if (row.answered_mono !== null && row.answered_mono - row.authorised_mono < QUICK_ANSWER_MS) seen.quick(atMono);
    },
    beat: () => {
      const { longCallMs } = settings();
      if (longCallMs === null) return;
      const { live, clock } = core();
      for (const call of live.all()) {
        const { state } = call;
        if (state.phase !== "talking" || longCalls.has(call.row.id) || clock.mono() - state.answered.atMono < longCallMs) continue;
        longCalls.add(call.row.id);
        board.raise({ ...seenLive(call, clock.now()), rule: "long-call", times: 1, sinceUtc: state.answered.atUtc });
      }
    },
  };
}

function counts(reason: string): boolean {
  return !NOT_THE_CALLER.includes(reason) && !reason.startsWith("spool/");
}

function seenLive({ row }: LiveCall, atUtc: number): SeenCall {
  const { cabin, id, dialled, destination, value, unit } = row;
  return { cabin, callId: id, dialled, destination, value, unit, connected: true, atUtc };
}
