import type { PrintOutcome } from "../../shared/ports/receipt-printer.ts";
import type { PrinterFault } from "../../shared/receipt/printer-fault.ts";
import { DeviceStream } from "./device-stream.ts";
import type { JobDeadline } from "./job-deadline.ts";
import { printerFaultOf } from "./printer-fault.ts";
import { sendBetweenQuestions } from "./send-between-questions.ts";
import { notPrinted, printed, unknownOutcome } from "./send-outcome.ts";
import type { StatusHabit } from "./status-habit.ts";

/** Writes one job to a character device such as /dev/usb/lp0, which is open for that long. */
export function sendToDevice(path: string, bytes: Uint8Array, deadline: JobDeadline, status: StatusHabit | null): Promise<PrintOutcome> {
  return overDevice(path, deadline, async (line) => {
    const asked = await listening(line, status);
    return sendBetweenQuestions({ line, deadline, status: asked }, () => delivered(line, bytes, deadline));
  }).then((outcome) => (typeof outcome === "string" ? notPrinted(outcome) : outcome));
}

/** How the printer says it is; why it cannot be asked where the device does not open. */
export function checkDevice(path: string, deadline: JobDeadline, status: StatusHabit): Promise<PrinterFault | null> {
  return overDevice(path, deadline, async (line) => (await listening(line, status))?.faultOver(line) ?? null);
}

/** Does `work` with the open device. An open that ends after its deadline is given back. */
async function overDevice<T>(path: string, deadline: JobDeadline, work: (line: DeviceStream) => Promise<T>): Promise<T | PrinterFault> {
  const opening = DeviceStream.open(path);
  let line: DeviceStream | null;
  try {
    line = await deadline.race(opening, null);
  } catch (error) {
    return printerFaultOf(error);
  }
  if (line === null) {
    opening.then((late) => late.close()).catch(() => undefined);
    return "printer/timeout";
  }
  try {
    return await work(line);
  } finally {
    await line.close();
  }
}

/** The habit, where there is one and the device lets the printer tell. */
async function listening(line: DeviceStream, status: StatusHabit | null): Promise<StatusHabit | null> {
  if (status === null || status.isMute || !line.canTell) return null;
  await line.dropOldAnswers();
  return status;
}

/** The printer has every byte of it, for the driver keeps none. */
async function delivered(line: DeviceStream, bytes: Uint8Array, deadline: JobDeadline): Promise<PrintOutcome> {
  const start = line.bytesGiven;
  const written = new Promise<void>((resolve, reject) => {
    line.write(bytes, (error) => (error ? reject(line.errored ?? error) : resolve()));
  }).then(() => line.drained());
  const fault = await deadline.race(
    written.then(() => null, printerFaultOf),
    "printer/timeout" as const,
  );
  if (fault === null) return printed;
  return line.bytesTaken > start ? unknownOutcome(fault) : notPrinted(fault);
}
