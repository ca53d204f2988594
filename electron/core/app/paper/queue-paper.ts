import type { ReceiptDocument } from "../../../../shared/receipt/receipt-document.ts";
import type { Paper } from "../../store/print-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { openDrawerFor } from "./open-drawer-for.ts";

export interface PaperToQueue {
  readonly paper: Paper;
  /** The row it is the paper of. */
  readonly ref: string;
  readonly operationId: string | null;
  /** 0 is the original; copies count from 1. */
  readonly copy: number;
  /** False: no paper is wanted; the drawer may open all the same. */
  readonly print: boolean;
  /** Cash goes in or out with it. */
  readonly opensDrawer: boolean;
  layout(columns: number): ReceiptDocument;
  /** What the book is told beside the paper and its row: the number of a receipt. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * Puts a paper in the queue of the printer and tells the book, in the caller's transaction; nothing where the shop has no printer.
 * After it has committed the caller wakes the queue: `core.printing.wake()`.
 */
export function queuePaper(core: Core, actor: Actor, { paper, ref, copy, operationId, ...job }: PaperToQueue): void {
  const { printer } = core.shop.file;
  if (printer === undefined) return;
  const opensDrawer = job.opensDrawer && printer.drawer;
  if (!job.print) {
    if (opensDrawer) openDrawerFor(core, actor, { cause: paper, ref, operationId, reason: null, approvalId: null });
    return;
  }
  const jobId = core.store.prints.add({
    ...{ paper, ref, copy, opensDrawer },
    document: JSON.stringify(job.layout(printer.columns)),
    atUtc: core.clock.now(),
    user: actor.name,
    person: actor.personId,
  });
  core.book.post(actor, {
    kind: copy === 0 ? "receipt-printed" : "receipt-copied",
    ref,
    operationId,
    facts: { paper, copy, job: jobId, ...job.facts },
    postings: [],
  });
}
