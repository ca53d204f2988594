import { micros } from "../../../../shared/money/micros.ts";
import { price } from "../../../../shared/rating/price.ts";
import { milliseconds } from "../../../../shared/time/duration.ts";
import type { CallRow } from "../../store/call-row.ts";
import { termsOfColumns } from "../call-terms.ts";
import type { Core } from "../core.ts";

/** What the journal had of a call when the core before ended. */
interface SavedPart {
  readonly billedSeconds: number;
  /** In micros, by the rate that priced the call; never more than its price. */
  readonly price: number;
}

/**
 * What was saved of a call whose end the switch told later: up to the last sign of life the core itself had of it. Null where the
 * call is billed to that sign anyway, or there was none.
 */
export function savedPart(core: Core, row: CallRow): SavedPart | null {
  const proof = core.store.journal.proofOf(row.id);
  if (row.evidence !== "cel" || row.answered_mono === null || proof === null || proof.bootId !== row.boot_id) return null;
  const savedMs = Math.min(Math.round(proof.mono - row.answered_mono), row.billed_ms);
  if (savedMs <= 0) return null;
  const charged = price(termsOfColumns(row), milliseconds(savedMs));
  return { billedSeconds: charged.billedSeconds, price: micros(Math.min(charged.price, row.price)) };
}
