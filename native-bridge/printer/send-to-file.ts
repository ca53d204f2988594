import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import type { PrintOutcome } from "../../shared/ports/receipt-printer.ts";
import type { JobDeadline } from "./job-deadline.ts";
import { printerFaultOf } from "./printer-fault.ts";
import { notPrinted, printed, unknownOutcome } from "./send-outcome.ts";

/** A printer that is busy or without paper is asked again this often. */
const RETRY_MS = 20;

/**
 * Appends a job to a file, or writes it to a character device such as /dev/usb/lp0. Non-blocking on purpose: a blocking
 * write to a printer without paper would hold a thread of the process for as long as the paper is missing.
 */
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

async function openForAppend(path: string): Promise<{ handle: FileHandle } | PrintOutcome> {
  // A missing device must be missing: O_CREAT below /dev would leave a plain file that swallows every ticket.
  const create = path.startsWith("/dev/") ? 0 : constants.O_CREAT;
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
      sent += (await handle.write(bytes, sent)).bytesWritten;
    } catch (error) {
      const fault = isBusy(error) && deadline.leftMs > 0 ? null : isBusy(error) ? "printer/timeout" : printerFaultOf(error);
      if (fault !== null) return sent === 0 ? notPrinted(fault) : unknownOutcome(fault);
      await delay(RETRY_MS);
    }
  }
  return printed;
}

/** Devices and pipes have nothing to flush and say EINVAL; a file that cannot be flushed is told by the next write. */
async function flush(handle: FileHandle): Promise<void> {
  await handle.datasync().catch(() => undefined);
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EAGAIN";
}
