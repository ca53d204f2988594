import type { PrinterFault } from "../receipt/printer-fault.ts";
import type { ReceiptDocument } from "../receipt/receipt-document.ts";

/** A printer of receipts. It takes whole documents; how bytes reach the device is the adapter's matter. */
export interface ReceiptPrinter {
  readonly columns: 32 | 42 | 48;
  /** When it was last asked its roll was nearly used up; not there where a printer cannot tell. */
  readonly isPaperLow?: boolean;
  /** Resolves when the device has taken every byte of all copies, which are one job. "unknown": some bytes went out before the fault, paper may show a part. */
  print(document: ReceiptDocument, copies?: number): Promise<PrintOutcome>;
  /** Opens the cash drawer. The caller has written the event row before. */
  openDrawer(): Promise<PrintOutcome>;
  /** Asks the device how it is, and prints nothing. Null: nothing hinders it, or it does not tell. */
  check(): Promise<PrinterFault | null>;
  close(): Promise<void>;
}

export type PrintOutcome =
  | { readonly kind: "printed" }
  | { readonly kind: "not-printed"; readonly reason: PrinterFault }
  | { readonly kind: "unknown"; readonly reason: PrinterFault };
