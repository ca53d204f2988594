import type { PrintOutcome, ReceiptPrinter } from "../../../shared/ports/receipt-printer.ts";
import type { PrinterFault } from "../../../shared/receipt/printer-fault.ts";
import type { ReceiptDocument } from "../../../shared/receipt/receipt-document.ts";
import type { Clock } from "../../../shared/time/clock.ts";
import type { Logger } from "../../node-kit/logger.ts";
import type { PrintJobRow } from "../store/print-repository.ts";
import type { Store } from "../store/store.ts";
import type { Cancel, Scheduler } from "./scheduler.ts";

/** Pauses between tries while the printer does not answer; the last one goes on. */
const BACK_OFF_MS = [2_000, 5_000, 10_000, 30_000];

/** Receipts on their way to paper. A printer that is off keeps no sale from being made. */
export interface PrintQueue {
  readonly state: "none" | "ok" | "not-responding";
  /** Why the printer does not respond; null while it does. */
  readonly fault: PrinterFault | null;
  /** Tries now: a receipt was added, or a person asks for it. */
  wake(): void;
  /** Prints what nobody keeps, such as a quote, after the receipts that wait: once, now or never. */
  note(document: ReceiptDocument): void;
  stop(): Promise<void>;
}

export interface PrintQueueOptions {
  readonly printer: ReceiptPrinter | null;
  readonly store: Store;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Logger;
  readonly user: string;
  changed(): void;
}

export function createPrintQueue(options: PrintQueueOptions): PrintQueue {
  const { printer, store, clock, scheduler } = options;
  let state: PrintQueue["state"] = printer === null ? "none" : "ok";
  let fault: PrinterFault | null = null;
  let failures = 0;
  let running: Promise<void> | null = null;
  let again = false;
  let cancelRetry: Cancel | null = null;
  let stopped = false;
  const notes: ReceiptDocument[] = [];

  function wake(): void {
    if (printer === null || stopped) return;
    cancelRetry?.();
    cancelRetry = null;
    again = true;
    running ??= drain(printer).finally(() => {
      running = null;
      options.changed();
    });
  }

  async function drain(device: ReceiptPrinter): Promise<void> {
    while (again && !stopped) {
      again = false;
      for (let job = store.prints.nextPending(); job !== null && !stopped; job = store.prints.nextPending()) {
        const outcome = await printJob(options, device, job);
        if (outcome.kind !== "not-printed") {
          [state, fault, failures] = ["ok", null, 0];
          options.changed();
          continue;
        }
        [state, fault] = ["not-responding", outcome.reason];
        const pauseMs = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? 30_000;
        failures += 1;
        cancelRetry = scheduler.after(pauseMs, wake);
        options.log.warn({ reason: outcome.reason, pauseMs }, "the printer does not answer; the receipt waits");
        // The customer who waits for a quote is long gone when the printer is mended.
        notes.length = 0;
        return;
      }
      await printNotes(device);
    }
  }

  async function printNotes(device: ReceiptPrinter): Promise<void> {
    for (let note = notes.shift(); note !== undefined && !stopped; note = notes.shift()) {
      const outcome = await device.print(note);
      if (outcome.kind !== "not-printed") [state, fault] = ["ok", null];
      else [state, fault] = ["not-responding", outcome.reason];
      if (outcome.kind === "printed") continue;
      options.log.warn({ reason: outcome.reason }, "a note was not printed; it is not tried again");
      notes.length = 0;
    }
  }

  for (const job of store.prints.interrupted()) {
    store.prints.attempt(job.id, clock.now(), "unknown", "the program ended while the receipt was being printed");
    store.prints.setState(job.id, "unknown");
    store.journal.openItem({
      atUtc: clock.now(),
      kind: "print-unknown",
      callId: null,
      detail: `Nobody knows whether receipt of sale ${job.sale_id} was printed.`,
    });
  }

  return {
    get state() {
      return state;
    },
    get fault() {
      return fault;
    },
    wake,
    note: (document) => {
      notes.push(document);
      wake();
    },
    stop: async () => {
      stopped = true;
      cancelRetry?.();
      await running;
      await printer?.close();
    },
  };
}

/** One try. Rows are written before the first byte and before the pulse: neither paper nor money moves unseen. */
async function printJob({ store, clock, user }: PrintQueueOptions, printer: ReceiptPrinter, job: PrintJobRow): Promise<PrintOutcome> {
  if (job.opens_drawer === 1 && store.prints.drawerEvent({ atUtc: clock.now(), cause: "sale", saleId: job.sale_id, user }))
    await printer.openDrawer();
  store.prints.attempt(job.id, clock.now(), "started", null);
  const outcome = await printer.print(JSON.parse(job.document) as ReceiptDocument);
  store.transaction(() => {
    store.prints.attempt(job.id, clock.now(), outcome.kind, outcome.kind === "printed" ? null : outcome.reason);
    if (outcome.kind !== "not-printed") store.prints.setState(job.id, outcome.kind);
    if (outcome.kind === "unknown")
      store.journal.openItem({
        atUtc: clock.now(),
        kind: "print-unknown",
        callId: null,
        detail: `Nobody knows whether the receipt of sale ${job.sale_id} was printed: ${outcome.reason}.`,
      });
  });
  return outcome;
}
