import type { Verdict } from "../../../shared/ports/call-engine.ts";

type Limited = Pick<Extract<Verdict, { kind: "allow" }>, "limitMs" | "limitMayGrow" | "warnMs">;

/** What Dial's L(span:tone:every) is given, in milliseconds. */
interface WarningSchedule {
  readonly spanMs: number;
  readonly toneMs: number;
  readonly everyMs: number;
}

/** Longer than any call: the end of L()'s span ends the call and cannot be moved. */
const ENDLESS_MS = 1_000_000_000;

/** L() without a warning would be a limit of its own; one a millisecond before the end of an endless span is never heard. */
const NEVER_MS = 1;

/**
 * Dial's L(span:tone:every) sounds at `tone` before the end of the span and then each `every`. Two warnings can be had exactly
 * where no third would follow, i.e. where the first is at least twice the second (60 s and 10 s: every 50 s);
 * otherwise only the first sounds. A warning that lies before the answer does not sound. The span is the limit itself where that
 * cannot grow.
 */
export function warningSchedule({ limitMs, limitMayGrow, warnMs }: Limited): WarningSchedule {
  const spanMs = limitMayGrow ? ENDLESS_MS : limitMs;
  const [first, second] = warnMs.filter((ms) => Number.isSafeInteger(ms) && ms > 0 && ms < limitMs);
  if (first === undefined) return { spanMs, toneMs: limitMayGrow ? NEVER_MS : 0, everyMs: 0 };
  return { spanMs, toneMs: spanMs - limitMs + first, everyMs: second !== undefined && first >= 2 * second ? first - second : 0 };
}
