import { constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import type { PrintOutcome } from "../../shared/ports/receipt-printer.ts";
import type { PrinterFault } from "../../shared/receipt/printer-fault.ts";
import type { JobDeadline } from "./job-deadline.ts";
import { printerFaultOf } from "./printer-fault.ts";
import { notPrinted, printed, unknownOutcome } from "./send-outcome.ts";
import { whenNotBusy } from "./when-not-busy.ts";

/** Appends a job to a file, or writes it to a pipe: non-blocking, for a pipe nobody reads from would hold a thread of the process. */
export async function sendToFile(path: string, bytes: Uint8Array, deadline: JobDeadline): Promise<PrintOutcome> {
  const opened = await deadline.race(openForAppend(path), null);
  if (opened === null) return notPrinted("printer/timeout");
  if (!("handle" in opened)) return opened;
  try {
    const outcome = await writeAll(opened.handle, bytes, deadline);
    if (outcome.kind === "printed") await deadline.race(flush(opened.handle), undefined);
    return outcome;
  } catch (error) {
    return unknownOutcome(printerFaultOf(error));
  } finally {
    await opened.handle.close().catch(() => undefined);
  }
}

/** A file tells nothing and is made where there is none; a device can at least be missing. */
export async function checkFile(path: string): Promise<PrinterFault | null> {
  return isDevicePath(path) ? stat(path).then(() => null, printerFaultOf) : null;
}

function isDevicePath(path: string): boolean {
  return path.startsWith("/dev/");
}

async function openForAppend(path: string): Promise<{ handle: FileHandle } | PrintOutcome> {
  // A missing device must be missing: O_CREAT below /dev would leave a plain file that swallows every ticket.
  const create = isDevicePath(path) ? 0 : constants.O_CREAT;
  try {
    return { handle: await open(path, constants.O_WRONLY | constants.O_APPEND | constants.O_NONBLOCK | create, 0o600) };
  } catch (error) {
    return notPrinted(printerFaultOf(error));
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, deadline: JobDeadline): Promise<PrintOutcome> {
  let sent = 0;
  while (sent < bytes.length) {
    try {
      const { bytesWritten } = await whenNotBusy(
        () => handle.write(bytes, sent),
        () => deadline.leftMs === 0,
      );
      sent += bytesWritten;
    } catch (error) {
      const fault = printerFaultOf(error);
      return sent === 0 ? notPrinted(fault) : unknownOutcome(fault);
    }
  }
  return printed;
}

/** Pipes have nothing to flush and say EINVAL; a file that cannot be flushed is told by the next write. */
async function flush(handle: FileHandle): Promise<void> {
  await handle.datasync().catch(() => undefined);
}
