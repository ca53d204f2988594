import { assertNever } from "../../shared/kernel/assert-never.ts";
import type { PrintOutcome, ReceiptPrinter } from "../../shared/ports/receipt-printer.ts";
import { type DrawerPin, drawerPulse } from "../drawer/drawer-pulse.ts";
import { SerialLine } from "../serial/serial-line.ts";
import { isCodePage } from "./code-page.ts";
import { encodeReceipt } from "./encode-receipt.ts";
import { JobDeadline } from "./job-deadline.ts";
import { type PrinterDevice, parseDevice } from "./parse-device.ts";
import { notPrinted } from "./send-outcome.ts";
import { sendToFile } from "./send-to-file.ts";
import { sendToTcp } from "./send-to-tcp.ts";

export interface ReceiptPrinterOptions {
  readonly columns: 32 | 42 | 48;
  /** One of `codePages`; cp858 unless told, which holds all of Spanish and the euro sign. */
  readonly codePage?: string;
  readonly drawerPin?: DrawerPin;
  /** The longest one job may take, connection included. */
  readonly deadlineMs?: number;
}

/** A ticket of 3 kB takes 3.2 s at 9600 baud; a printer that needs three times that is not printing. */
const DEFAULT_DEADLINE_MS = 10_000;

/**
 * A receipt printer at an address of `parseDevice`. It is always made, and jobs go out one after another; with settings that name no device every job is refused with the reason, since a shop sells without a printer.
 */
export function openReceiptPrinter(device: string, options: ReceiptPrinterOptions): ReceiptPrinter {
  const parsed = parseDevice(device);
  const { columns, codePage = "cp858", drawerPin = 2, deadlineMs = DEFAULT_DEADLINE_MS } = options;
  const link = parsed.ok ? linkTo(parsed.value) : null;
  let tail: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  function submit(encode: () => Uint8Array): Promise<PrintOutcome> {
    if (isClosed) return Promise.resolve(notPrinted("printer/closed"));
    if (link === null) return Promise.resolve(notPrinted("printer/unsupported-device"));
    const job = tail.then(() => link.send(encode(), new JobDeadline(deadlineMs)));
    tail = job.catch(() => undefined);
    return job;
  }

  return {
    columns,
    async print(document) {
      return isCodePage(codePage)
        ? submit(() => encodeReceipt(document, { columns, codePage }))
        : notPrinted("printer/unsupported-code-page");
    },
    openDrawer: () => submit(() => drawerPulse(drawerPin)),
    async close() {
      isClosed = true;
      await tail;
      await link?.close?.();
    },
  };
}

/** The way to a device. Only a serial line has something to close. */
interface Link {
  send(bytes: Uint8Array, deadline: JobDeadline): Promise<PrintOutcome>;
  close?(): Promise<void>;
}

function linkTo(device: PrinterDevice): Link {
  switch (device.kind) {
    case "tcp":
      return { send: (bytes, deadline) => sendToTcp(device, bytes, deadline) };
    case "serial":
      return new SerialLine(device);
    case "file":
      return { send: (bytes, deadline) => sendToFile(device.path, bytes, deadline) };
    default:
      return assertNever(device);
  }
}
