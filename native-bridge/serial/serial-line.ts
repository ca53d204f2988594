import { access, constants } from "node:fs/promises";
import { SerialPort } from "serialport";
import type { PrintOutcome } from "../../shared/ports/receipt-printer.ts";
import type { PrinterFault } from "../../shared/receipt/printer-fault.ts";
import { JobDeadline } from "../printer/job-deadline.ts";
import { printerFaultOf } from "../printer/printer-fault.ts";
import { sendBetweenQuestions } from "../printer/send-between-questions.ts";
import { notPrinted, printed, unknownOutcome } from "../printer/send-outcome.ts";
import type { StatusHabit } from "../printer/status-habit.ts";

const CLOSE_MS = 1_000;
/** A line nobody used for this long is given back, and opened afresh for the next ticket. */
const IDLE_MS = 2_000;

/**
 * A serial line to a printer. It stays open from a ticket to the drawer's pulse right behind it: opening discards what the
 * driver has not delivered yet (tcflush(3) in the binding), so a line opened per job would eat the ticket before.
 */
export class SerialLine {
  readonly #target: { readonly path: string; readonly baud: number };
  #port: SerialPort | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(target: { readonly path: string; readonly baud: number }) {
    this.#target = target;
  }

  async send(bytes: Uint8Array, deadline: JobDeadline, status: StatusHabit | null): Promise<PrintOutcome> {
    const port = await this.#opened(deadline);
    if (typeof port === "string") return notPrinted(port);
    let isStuck = false;
    const outcome = await sendBetweenQuestions({ line: port, deadline, status }, async () => {
      const delivered = await deadline.race(drained(port, bytes), unknownOutcome("printer/timeout"));
      isStuck = delivered.kind !== "printed";
      return delivered;
    });
    if (!isStuck) return this.#keep(port, outcome);
    await closed(port, { discard: true });
    return outcome;
  }

  /** How the printer says it is; why it cannot be asked where the line does not open. */
  async check(deadline: JobDeadline, status: StatusHabit): Promise<PrinterFault | null> {
    const port = await this.#opened(deadline);
    return typeof port === "string" ? port : this.#keep(port, await status.faultOver(port));
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const port = this.#port;
    this.#port = null;
    if (port !== null) await closed(port, { discard: false });
  }

  /** The line, which is nobody's until it is kept again. */
  async #opened(deadline: JobDeadline): Promise<SerialPort | PrinterFault> {
    clearTimeout(this.#idle);
    const port = this.#port ?? newPort(this.#target);
    this.#port = null;
    const fault = port.isOpen ? null : await deadline.race(opened(port), "printer/timeout" as const);
    if (fault === null) return port;
    port.once("open", () => port.close(() => undefined)); // An open that ends after its deadline must not keep the line locked.
    return fault;
  }

  #keep<T>(port: SerialPort, result: T): T {
    if (!port.isOpen) return result;
    this.#port = port;
    this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
    return result;
  }
}

/**
 * XON/XOFF is honoured, for a printer that is slower than the line or without paper stops us with it; hardware flow
 * control is left alone, as a three-wire cable would then never send a byte.
 */
function newPort({ path, baud }: { path: string; baud: number }): SerialPort {
  const port = new SerialPort({ path, baudRate: baud, autoOpen: false, xon: true });
  port.on("error", () => undefined); // Every failure arrives by callback as well.
  return port;
}

/** The binding tells a failed open in words only, so the system is asked about the path first; what is left is a line that is taken or is no line. */
async function opened(port: SerialPort): Promise<PrinterFault | null> {
  try {
    if (port.path.startsWith("/")) await access(port.path, constants.R_OK | constants.W_OK);
  } catch (error) {
    return printerFaultOf(error);
  }
  return new Promise((resolve) => port.open((error) => resolve(error === null ? null : "printer/refused")));
}

/** `drain` is tcdrain(3): it ends when the last byte has left the machine. */
function drained(port: SerialPort, bytes: Uint8Array): Promise<PrintOutcome> {
  const { promise, resolve } = Promise.withResolvers<PrintOutcome>();
  const onClose = () => resolve(unknownOutcome("printer/reset"));
  port.once("close", onClose);
  port.write(Buffer.from(bytes), (error) => {
    if (error) return resolve(unknownOutcome(printerFaultOf(error)));
    port.drain((late) => resolve(late ? unknownOutcome(printerFaultOf(late)) : printed));
  });
  return promise.finally(() => port.off("close", onClose));
}

/**
 * After a failure what is still queued is thrown away, or the close would wait for a printer that may never take it. A
 * line that has vanished may answer neither.
 */
async function closed(port: SerialPort, { discard }: { discard: boolean }): Promise<void> {
  if (!port.isOpen) return;
  const done = new Promise<void>((resolve) => {
    const close = () => port.close(() => resolve());
    if (discard) port.flush(close);
    else close();
  });
  await new JobDeadline(CLOSE_MS).race(done, undefined);
}
