import type { ItemView } from "../../../../shared/contract/book-contract.ts";
import type { ItemRow } from "../../store/journal-repository.ts";
import type { Core } from "../core.ts";
import { instantText } from "../instant-text.ts";

/** Something to look at, with the cabin and the number of the paper it is about. Its words are the window's: it gets the kind and the facts. */
export function itemView(core: Core, row: ItemRow): ItemView {
  const call = row.call_id === null ? null : core.store.calls.byId(row.call_id);
  const paper = row.kind === "print-unknown" ? numberedPaper(core, Number(row.ref)) : null;
  const account = row.kind === "cabin-retired" ? core.store.sessions.byId(row.ref ?? "") : null;
  return {
    id: row.id,
    at: instantText(row.at_utc),
    kind: row.kind,
    ref: row.call_id ?? row.ref,
    cabin: call?.cabin ?? paper?.cabin ?? account?.cabin ?? null,
    receipt: paper === null ? null : `${paper.series}-${paper.number}`,
    detail: row.detail,
    resolvedAt: row.resolved_utc === null ? null : instantText(row.resolved_utc),
    resolvedBy: row.resolved_by,
    note: row.note,
  };
}

interface NumberedPaper {
  readonly series: string;
  readonly number: number;
  readonly cabin: number | null;
}

/** The receipt, or the slip of a void or refund, that a print job is; null for papers without a number of their own. */
function numberedPaper(core: Core, jobId: number): NumberedPaper | null {
  const job = core.store.prints.byId(jobId);
  if (job?.paper === "sale") return core.store.sales.byId(job.ref);
  if (job?.paper !== "void" && job?.paper !== "refund") return null;
  const reversal = core.store.reversals.byId(job.ref);
  return reversal === null ? null : { ...reversal, cabin: core.store.sales.byId(reversal.sale_id)?.cabin ?? null };
}
