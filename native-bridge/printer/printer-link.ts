import { assertNever } from "../../shared/kernel/assert-never.ts";
import type { PrintOutcome } from "../../shared/ports/receipt-printer.ts";
import type { PrinterFault } from "../../shared/receipt/printer-fault.ts";
import { SerialLine } from "../serial/serial-line.ts";
import { isPrinterDevice } from "./is-printer-device.ts";
import type { JobDeadline } from "./job-deadline.ts";
import type { PrinterDevice } from "./parse-device.ts";
import { checkDevice, sendToDevice } from "./send-to-device.ts";
import { checkFile, sendToFile } from "./send-to-file.ts";
import { checkTcp, sendToTcp } from "./send-to-tcp.ts";
import { StatusHabit } from "./status-habit.ts";

/** The way to a device. Only a serial line has something to close. */
export interface PrinterLink {
  readonly status: StatusHabit;
  /** Without a habit the device is not asked how it is. */
  send(bytes: Uint8Array, deadline: JobDeadline, status: StatusHabit | null): Promise<PrintOutcome>;
  check(deadline: JobDeadline, status: StatusHabit): Promise<PrinterFault | null>;
  close?(): Promise<void>;
}

export function linkTo(device: PrinterDevice): PrinterLink {
  const status = new StatusHabit();
  switch (device.kind) {
    case "tcp":
      return {
        status,
        send: (bytes, deadline, asked) => sendToTcp(device, bytes, deadline, asked),
        check: (deadline, asked) => checkTcp(device, deadline, asked),
      };
    case "serial": {
      const line = new SerialLine(device);
      return {
        status,
        send: (bytes, deadline, asked) => line.send(bytes, deadline, asked),
        check: (deadline, asked) => line.check(deadline, asked),
        close: () => line.close(),
      };
    }
    case "file": {
      const { path } = device;
      // Looked at for each job: a printer is plugged in when it is.
      const isAsked = (deadline: JobDeadline) => deadline.race(isPrinterDevice(path), false);
      return {
        status,
        send: async (bytes, deadline, asked) =>
          (await isAsked(deadline)) ? sendToDevice(path, bytes, deadline, asked) : sendToFile(path, bytes, deadline),
        check: async (deadline, asked) => ((await isAsked(deadline)) ? checkDevice(path, deadline, asked) : checkFile(path)),
      };
    }
    default:
      return assertNever(device);
  }
}
