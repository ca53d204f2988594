import type { Duplex } from "node:stream";
import type { PrintOutcome } from "../../shared/ports/receipt-printer.ts";
import type { JobDeadline } from "./job-deadline.ts";
import { notPrinted, unknownOutcome } from "./send-outcome.ts";
import type { StatusHabit } from "./status-habit.ts";

export interface AskedLine {
  readonly line: Duplex;
  readonly deadline: JobDeadline;
  /** Without a habit the printer is not asked how it is. */
  readonly status: StatusHabit | null;
}

/** Sends a job over an open line: a printer that says it cannot print gets no byte of it, and one that answers is asked behind it, too. */
export async function sendBetweenQuestions(
  { line, deadline, status }: AskedLine,
  deliver: () => Promise<PrintOutcome>,
): Promise<PrintOutcome> {
  const before = (await status?.faultOver(line)) ?? null;
  if (before !== null) return notPrinted(before);
  const outcome = await deliver();
  if (outcome.kind !== "printed") return outcome;
  const after = (await status?.faultBehind(line, deadline)) ?? null;
  return after === null ? outcome : unknownOutcome(after);
}
