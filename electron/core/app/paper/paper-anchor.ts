import { anchorText } from "../../book/anchor-text.ts";
import type { Core } from "../core.ts";

type Anchored = "receipt" | "shift";

/** Where the chain stood when a paper was made, as printed; null for a paper nobody made yet. */
export function paperAnchor(core: Core, kind: Anchored, ref: string): string | null {
  const anchor = core.store.ledger.anchorOf(kind, ref);
  return anchor === null ? null : anchorText(anchor);
}

/** The same, noted now where it was not yet: in the transaction that queues the paper. */
export function anchorPaper(core: Core, kind: Anchored, ref: string): string {
  return paperAnchor(core, kind, ref) ?? core.book.anchor(kind, ref);
}
