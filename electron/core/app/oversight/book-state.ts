import type { BookView } from "../../../../shared/contract/book-contract.ts";
import { anchorText } from "../../book/anchor-text.ts";
import type { BookReport } from "../book-check.ts";
import type { Core } from "../core.ts";
import { instantText } from "../instant-text.ts";
import { backupState } from "./backup-state.ts";

/** The chain's head, the last verification, the backups. */
export function bookState(core: Core): BookView {
  const { id, epoch } = core.store.ledger.book();
  const head = core.book.head();
  return {
    id,
    epoch,
    entries: head.seq,
    head: anchorText(head),
    verified: verifiedView(core.bookCheck.lastReport()),
    backups: backupState(core),
  };
}

function verifiedView(report: BookReport | null): BookView["verified"] {
  if (report === null) return null;
  return { at: instantText(report.atUtc), ok: report.ok, entries: report.entries, failures: [...report.failures] };
}
