import { assert } from "../../../shared/kernel/assert.ts";
import type { TrunkRoute, Verdict } from "../../../shared/ports/call-engine.ts";
import { warningSchedule } from "./warning-schedule.ts";

/**
 * The verdict as the one channel variable the dialplan reads: verdict, call, route, second route, ring s, limit ms,
 * span ms, tone ms, every ms. A verdict the dialplan would misread is a bug of the core and stops here.
 */
export function verdictVariable(verdict: Verdict, trunks: ReadonlySet<string>): string {
  if (verdict.kind === "deny") return "deny";
  assert(/^[A-Za-z0-9_-]{1,64}$/.test(verdict.callId), `verdict: call id ${JSON.stringify(verdict.callId)}`);
  assert(
    Number.isSafeInteger(verdict.limitMs) && verdict.limitMs >= 1_000 && verdict.limitMs < 1e9,
    `verdict: limit ${verdict.limitMs} ms`,
  );
  const ringS = Math.ceil(verdict.ringTimeoutMs / 1_000);
  assert(ringS >= 1 && ringS <= 999, `verdict: ring ${verdict.ringTimeoutMs} ms`);
  const [first, second] = verdict.routes.map((route) => dialString(route, trunks));
  const { spanMs, toneMs, everyMs } = warningSchedule(verdict);
  return ["allow", verdict.callId, first, second ?? "", ringS, verdict.limitMs, spanMs, toneMs, everyMs].join(",");
}

function dialString({ trunk, number }: TrunkRoute, trunks: ReadonlySet<string>): string {
  assert(trunks.has(trunk), `verdict: unknown trunk ${JSON.stringify(trunk)}`);
  assert(/^[+0-9*#]{1,24}$/.test(number), "verdict: a number that cannot be dialled");
  return `PJSIP/${number}@${trunk}`;
}
