import type { PrintOutcome } from "../../shared/ports/receipt-printer.ts";
import { faultsMendedAtPrinter } from "../../shared/receipt/printer-fault.ts";
import { JobDeadline } from "./job-deadline.ts";
import type { PrinterLink } from "./printer-link.ts";

/** For the question behind a ticket that hung. */
const CHECK_DEADLINE_MS = 2_000;

/** A ticket that hangs is worth one question on a fresh connection, which tells paper from a pulled plug. */
export async function sendTicket(link: PrinterLink, bytes: Uint8Array, deadline: JobDeadline): Promise<PrintOutcome> {
  const outcome = await link.send(bytes, deadline, link.status);
  if (outcome.kind === "printed" || faultsMendedAtPrinter.includes(outcome.reason)) return outcome;
  link.status.forget();
  if (outcome.kind !== "unknown" || outcome.reason !== "printer/timeout") return outcome;
  const told = await link.check(new JobDeadline(CHECK_DEADLINE_MS), link.status);
  return told !== null && faultsMendedAtPrinter.includes(told) ? { ...outcome, reason: told } : outcome;
}
