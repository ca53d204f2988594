import type { LedgerEntry } from "../../../shared/ledger/ledger-entry.ts";
import type { PrintOutcome, ReceiptPrinter } from "../../../shared/ports/receipt-printer.ts";
import type { PrinterFault } from "../../../shared/receipt/printer-fault.ts";
import type { ReceiptDocument } from "../../../shared/receipt/receipt-document.ts";
import type { Clock } from "../../../shared/time/clock.ts";
import { faultPoint } from "../../node-kit/fault-point.ts";
import type { Logger } from "../../node-kit/logger.ts";
import type { PrintJobRow } from "../store/print-repository.ts";
import type { Store } from "../store/store.ts";
import type { Actor } from "./actor.ts";
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
  /** Opens the drawer once, now or never. The caller has written its row before. */
  pulse(): void;
  stop(): Promise<void>;
}

export interface PrintQueueOptions {
  readonly printer: ReceiptPrinter | null;
  readonly store: Store;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Logger;
  /** In the transaction that writes the row of an opened drawer. */
  tellBook(actor: Actor, entry: LedgerEntry): void;
  changed(): void;
  /** There is something to look at. */
  itemOpened(): void;
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
  let pulses = 0;

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
      for (; pulses > 0 && !stopped; pulses -= 1) {
        const opened = await device.openDrawer();
        if (opened.kind !== "printed") options.log.warn({ reason: opened.reason }, "the drawer did not open; it is not tried again");
      }
      for (let job = store.prints.nextPending(); job !== null && !stopped; job = store.prints.nextPending()) {
        const outcome = await printJob(options, device, job);
        if (outcome.kind !== "not-printed") {
          [state, fault, failures] = ["ok", null, 0];
          if (outcome.kind === "unknown") options.itemOpened();
          options.changed();
          continue;
        }
        [state, fault] = ["not-responding", outcome.reason];
        const pauseMs = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? 30_000;
        failures += 1;
        cancelRetry = scheduler.after(pauseMs, wake);
        options.log.warn({ reason: outcome.reason, pauseMs }, "the printer does not answer; the receipt waits");
        // The customer who waits for a quote is long gone when the printer is mended, and nobody stands at a drawer that opens late.
        notes.length = 0;
        pulses = 0;
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

  store.transaction(() => {
    for (const job of store.prints.interrupted()) {
      store.prints.attempt(job.id, clock.now(), "unknown", "core-ended");
      store.prints.setState(job.id, "unknown");
      openPrintUnknown(options, job, "core-ended");
    }
  });

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
    pulse: () => {
      pulses += 1;
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
async function printJob(options: PrintQueueOptions, printer: ReceiptPrinter, job: PrintJobRow): Promise<PrintOutcome> {
  const { store, clock } = options;
  if (job.opens_drawer === 1 && noteDrawer(options, job)) {
    faultPoint("drawer/noted");
    await printer.openDrawer();
  }
  store.prints.attempt(job.id, clock.now(), "started", null);
  faultPoint("print/started");
  const outcome = await printer.print(JSON.parse(job.document) as ReceiptDocument);
  faultPoint("print/sent");
  store.transaction(() => {
    store.prints.attempt(job.id, clock.now(), outcome.kind, outcome.kind === "printed" ? null : outcome.reason);
    if (outcome.kind !== "not-printed") store.prints.setState(job.id, outcome.kind);
    if (outcome.kind === "unknown") openPrintUnknown(options, job, outcome.reason);
  });
  return outcome;
}

/** False when this paper has opened the drawer already. */
function noteDrawer({ store, clock, tellBook }: PrintQueueOptions, { paper, ref, user, person }: PrintJobRow): boolean {
  return store.transaction(() => {
    const isNew = store.prints.drawerEvent({ atUtc: clock.now(), cause: paper, ref, user, reason: null, approvalId: null });
    const actor: Actor = { personId: person, name: user, role: "cashier", terminal: "core" };
    const facts = { cause: paper, reason: null, approval: null };
    if (isNew) tellBook(actor, { kind: "drawer-opened", ref, operationId: null, facts, postings: [] });
    return isNew;
  });
}

/** Nobody knows whether a paper came out: a person is asked, once. */
function openPrintUnknown({ store, clock }: PrintQueueOptions, { id, paper, ref, copy }: PrintJobRow, reason: string): void {
  const detail = JSON.stringify({ paper, ref, copy, reason });
  store.journal.openItem({ atUtc: clock.now(), kind: "print-unknown", callId: null, ref: String(id), detail });
}
