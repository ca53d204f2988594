import type { LedgerKind } from "../../../../shared/ledger/ledger-kind.ts";
import { houseActor } from "../actor.ts";
import type { Core } from "../core.ts";
import { shiftInForce } from "../shift-in-force.ts";

/** What happens in a shop without anybody at the counter doing it, and belongs on a shift's slip all the same. */
const OF_CALLS: readonly LedgerKind[] = ["call-charged", "call-given-away"];

/**
 * The shift an entry stands in. Where shifts open by themselves the end of a call opens one as well as money does: a call that ends
 * after the close, before the first money, would belong to no shift and stand on no slip.
 */
export function shiftOfEntry(core: Core, kind: LedgerKind): string | null {
  const open = core.store.shifts.current();
  if (open !== null || core.shop.file.shift === "required" || !OF_CALLS.includes(kind)) return open?.id ?? null;
  const opened = shiftInForce(core, houseActor(core.shop, "owner"));
  return opened.ok ? opened.value.id : null;
}
