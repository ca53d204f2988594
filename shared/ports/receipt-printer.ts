import type { PrinterFault } from "../receipt/printer-fault.ts";
import type { ReceiptDocument } from "../receipt/receipt-document.ts";

/** A printer of receipts. It takes whole documents; how bytes reach the device is the adapter's matter. */
export interface ReceiptPrinter {
  readonly columns: 32 | 42 | 48;
  /** Resolves when the device has taken every byte. "unknown": some bytes went out before the fault, paper may show a part. */
  print(document: ReceiptDocument): Promise<PrintOutcome>;
  /** Opens the cash drawer. The caller has written the event row before. */
  openDrawer(): Promise<PrintOutcome>;
  close(): Promise<void>;
}

export type PrintOutcome =
  | { readonly kind: "printed" }
  | { readonly kind: "not-printed"; readonly reason: PrinterFault }
  | { readonly kind: "unknown"; readonly reason: PrinterFault };
