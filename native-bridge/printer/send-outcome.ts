import type { PrintOutcome } from "../../shared/ports/receipt-printer.ts";
import type { PrinterFault } from "../../shared/receipt/printer-fault.ts";

/** What became of the bytes of a job, in the words of the port: all were taken, and a printer that tells how it is has told it behind them. */
export const printed: PrintOutcome = { kind: "printed" };

/** Not one byte reached the device: the ticket can be printed again without a second copy. */
export function notPrinted(reason: PrinterFault): PrintOutcome {
  return { kind: "not-printed", reason };
}

/** Some bytes may have reached the device: only a person can see what is on the paper. */
export function unknownOutcome(reason: PrinterFault): PrintOutcome {
  return { kind: "unknown", reason };
}
