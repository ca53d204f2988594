import type { ReceiptPrinter } from "../../shared/ports/receipt-printer.ts";
import type { DotPicture } from "../../shared/receipt/dot-picture.ts";
import type { PrinterFault } from "../../shared/receipt/printer-fault.ts";
import { type DrawerPin, drawerPulse } from "../drawer/drawer-pulse.ts";
import { isCodePage } from "./code-page.ts";
import { encodeReceipt } from "./encode-receipt.ts";
import { JobDeadline } from "./job-deadline.ts";
import { parseDevice } from "./parse-device.ts";
import { linkTo, type PrinterLink } from "./printer-link.ts";
import { notPrinted } from "./send-outcome.ts";
import { sendTicket } from "./send-ticket.ts";

export interface ReceiptPrinterOptions {
  readonly columns: 32 | 42 | 48;
  /** One of `codePages`; cp858 unless told, which holds all of Spanish and the euro sign. */
  readonly codePage?: string;
  readonly drawerPin?: DrawerPin;
  /** The dots of a logo for paper of this width; without it none is printed. */
  logoOf?(name: string): DotPicture | null;
  /** The longest a paper of usual length may take, connection included. */
  readonly deadlineMs?: number;
}

/** A ticket of 3 kB takes 3.2 s at 9600 baud; a printer that needs three times that is not printing. */
const DEFAULT_DEADLINE_MS = 10_000;
const TICKET_BYTES = 3_000;
/** So much longer a paper may take for each byte it has more, such as those of a logo. */
const MORE_BYTE_MS = 3;

/**
 * A receipt printer at an address of `parseDevice`. It is always made, and jobs go out one after another; with settings that name no device every job is refused with the reason, since a shop sells without a printer.
 */
export function openReceiptPrinter(device: string, options: ReceiptPrinterOptions): ReceiptPrinter {
  const parsed = parseDevice(device);
  const { columns, codePage = "cp858", drawerPin = 2, deadlineMs = DEFAULT_DEADLINE_MS, logoOf = () => null } = options;
  const link = parsed.ok ? linkTo(parsed.value) : null;
  let tail: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  /** One after another: a question between two jobs is a job. */
  function inTurn<T>(refused: (fault: PrinterFault) => T, work: (link: PrinterLink, deadline: JobDeadline) => Promise<T>): Promise<T> {
    if (isClosed) return Promise.resolve(refused("printer/closed"));
    if (link === null) return Promise.resolve(refused("printer/unsupported-device"));
    const job = tail.then(() => work(link, new JobDeadline(deadlineMs)));
    tail = job.catch(() => undefined);
    return job;
  }

  return {
    columns,
    get isPaperLow() {
      return link?.status.isPaperLow ?? false;
    },
    async print(document, copies = 1) {
      if (!isCodePage(codePage)) return notPrinted("printer/unsupported-code-page");
      return inTurn(notPrinted, (to) => {
        const paper = encodeReceipt(document, { columns, codePage, logoOf });
        const papers = Buffer.concat(Array<Uint8Array>(copies).fill(paper));
        const moreMs = Math.max(0, paper.length - TICKET_BYTES) * MORE_BYTE_MS;
        return sendTicket(to, papers, new JobDeadline((deadlineMs + moreMs) * copies));
      });
    },
    // The drawer is not the roll's affair: nobody is asked before its pulse.
    openDrawer: () => inTurn(notPrinted, (to, deadline) => to.send(drawerPulse(drawerPin), deadline, null)),
    check: () =>
      inTurn<PrinterFault | null>(
        (fault) => fault,
        (to, deadline) => to.check(deadline, to.status),
      ),
    async close() {
      isClosed = true;
      await tail;
      await link?.close?.();
    },
  };
}
