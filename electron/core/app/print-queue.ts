import type { LedgerEntry } from "../../../shared/ledger/ledger-entry.ts";
import type { PrintOutcome, ReceiptPrinter } from "../../../shared/ports/receipt-printer.ts";
import { faultsMendedAtPrinter, type PrinterFault } from "../../../shared/receipt/printer-fault.ts";
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
/** A printer that says it lacks paper is asked so often whether it still does: a person stands before it with the roll in hand. */
const MENDING_MS = 2_000;
/** Pause before the book is tried again that took no row. */
const BOOK_RETRY_MS = 5_000;

/** Receipts on their way to paper. A printer that is off keeps no sale from being made. */
export interface PrintQueue {
  readonly state: "none" | "ok" | "not-responding";
  /** Why the printer does not respond; null while it does. */
  readonly fault: PrinterFault | null;
  /** It prints, and its roll is nearly used up. */
  readonly isPaperLow: boolean;
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
  /** How many papers the receipt of a sale is. */
  receiptCopies(): number;
  /** In the transaction that writes the row of an opened drawer. */
  tellBook(actor: Actor, entry: LedgerEntry): void;
  changed(): void;
  /** It is known what became of a paper, or known that nobody knows. */
  paperEnded(job: PrintJobRow): void;
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
  /** What a paper came to, until the book has it: a book that takes no row now must not make it come out twice. */
  let unwritten: PrintedJob | null = null;

  function wake(): void {
    if (printer === null || stopped) return;
    cancelRetry?.();
    cancelRetry = null;
    again = true;
    running ??= nextTurn()
      .then(() => drain(printer))
      .catch(bookNotWritten)
      .finally(() => {
        running = null;
        options.changed();
        // Woken between its last look and here.
        if (again && cancelRetry === null) wake();
      });
  }

  /** The disk is full, or worse. Nothing is sent whose row is not written; what was sent already is not sent again. */
  function bookNotWritten(broken: unknown): void {
    options.log.error({ fault: String(broken) }, "the book does not take what is printed; it is tried again");
    cancelRetry?.();
    cancelRetry = scheduler.after(BOOK_RETRY_MS, wake);
  }

  async function drain(device: ReceiptPrinter): Promise<void> {
    while (again && !stopped) {
      again = false;
      for (; pulses > 0 && !stopped; pulses -= 1) {
        const opened = await device.openDrawer();
        if (opened.kind !== "printed") options.log.warn({ reason: opened.reason }, "the drawer did not open; it is not tried again");
      }
      writeDown();
      if (fault !== null && (await isStillHindered(device, fault))) return;
      for (let job = store.prints.nextPending(); job !== null && !stopped; job = store.prints.nextPending()) {
        const outcome = await sendJob(options, device, job);
        unwritten = { job, outcome };
        writeDown();
        if (outcome.kind !== "not-printed") {
          failures = 0;
          if (outcome.kind === "unknown") options.itemOpened();
          if (outcome.kind === "unknown" && isMendedThere(outcome.reason)) return waitWith(outcome.reason);
          [state, fault] = ["ok", null];
          options.changed();
          continue;
        }
        return waitWith(outcome.reason);
      }
      await printNotes(device);
    }
  }

  function writeDown(): void {
    if (unwritten === null) return;
    const { job, outcome } = unwritten;
    writeOutcome(options, unwritten);
    unwritten = null;
    if (outcome.kind !== "not-printed") options.paperEnded(job);
  }

  /**
   * Before a paper is tried again on a printer that lacked one, and where no paper is left to try it with: a question costs
   * no row of the book, however long the roll is missing.
   */
  async function isStillHindered(device: ReceiptPrinter, before: PrinterFault): Promise<boolean> {
    if (!(isMendedThere(before) || store.prints.nextPending() === null)) return false;
    const told = await device.check();
    if (told === null) [state, fault, failures] = ["ok", null, 0];
    else waitWith(told);
    return told !== null;
  }

  function waitWith(reason: PrinterFault): void {
    const pauseMs = isMendedThere(reason) ? MENDING_MS : (BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? 30_000);
    if (reason !== fault) options.log.warn({ reason, pauseMs }, "the printer does not print; what is to be printed waits");
    [state, fault, failures] = ["not-responding", reason, failures + 1];
    cancelRetry?.();
    cancelRetry = scheduler.after(pauseMs, wake);
    // The customer who waits for a quote is long gone when the printer is mended, and nobody stands at a drawer that opens late.
    notes.length = 0;
    pulses = 0;
  }

  async function printNotes(device: ReceiptPrinter): Promise<void> {
    for (let note = notes.shift(); note !== undefined && !stopped; note = notes.shift()) {
      const outcome = await device.print(note);
      if (outcome.kind !== "printed") options.log.warn({ reason: outcome.reason }, "a note was not printed; it is not tried again");
      if (outcome.kind === "printed" || (outcome.kind === "unknown" && !isMendedThere(outcome.reason))) [state, fault] = ["ok", null];
      else waitWith(outcome.reason);
      if (outcome.kind === "unknown") notes.length = 0;
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
    get isPaperLow() {
      return state === "ok" && printer?.isPaperLow === true;
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

/** Whoever made the sale is answered before the book is written to for its paper: that write waits for the disk. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

function isMendedThere(fault: PrinterFault): boolean {
  return faultsMendedAtPrinter.includes(fault);
}

interface PrintedJob {
  readonly job: PrintJobRow;
  readonly outcome: PrintOutcome;
}

/** One try. Rows are written before the first byte and before the pulse: neither paper nor money moves unseen. */
async function sendJob(options: PrintQueueOptions, printer: ReceiptPrinter, job: PrintJobRow): Promise<PrintOutcome> {
  const { store, clock } = options;
  if (job.opens_drawer === 1 && noteDrawer(options, job)) {
    faultPoint("drawer/noted");
    await printer.openDrawer();
  }
  store.prints.attempt(job.id, clock.now(), "started", null);
  faultPoint("print/started");
  const copies = job.paper === "sale" && job.copy === 0 ? options.receiptCopies() : 1;
  const outcome = await printer.print(JSON.parse(job.document) as ReceiptDocument, copies);
  faultPoint("print/sent");
  return outcome;
}

function writeOutcome(options: PrintQueueOptions, { job, outcome }: PrintedJob): void {
  const { store, clock } = options;
  store.transaction(() => {
    store.prints.attempt(job.id, clock.now(), outcome.kind, outcome.kind === "printed" ? null : outcome.reason);
    if (outcome.kind !== "not-printed") store.prints.setState(job.id, outcome.kind);
    if (outcome.kind === "unknown") openPrintUnknown(options, job, outcome.reason);
  });
}

/** False when this paper has opened the drawer already. */
function noteDrawer({ store, clock, tellBook }: PrintQueueOptions, { paper, ref, user, person }: PrintJobRow): boolean {
  return store.transaction(() => {
    const atUtc = clock.now();
    const isNew = store.prints.drawerEvent({ atUtc, cause: paper, ref, user, reason: null, approvalId: null });
    const actor: Actor = { personId: person, name: user, role: "cashier", terminal: "core" };
    const facts = { cause: paper, reason: null, approval: null, atUtc, user };
    if (isNew) tellBook(actor, { kind: "drawer-opened", ref, operationId: null, facts, postings: [] });
    return isNew;
  });
}

/** Nobody knows whether a paper came out: a person is asked, once. */
function openPrintUnknown({ store, clock }: PrintQueueOptions, { id, paper, ref, copy }: PrintJobRow, reason: string): void {
  const detail = JSON.stringify({ paper, ref, copy, reason });
  store.journal.openItem({ atUtc: clock.now(), kind: "print-unknown", callId: null, ref: String(id), detail });
}
