import type { ReceiptView } from "../../../../shared/contract/sale-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { layoutText } from "../../../../shared/receipt/layout-text.ts";
import type { ReceiptDocument } from "../../../../shared/receipt/receipt-document.ts";
import type { Core } from "../core.ts";
import { columnsOfShop } from "../paper/columns-of-shop.ts";
import { slipOfShift } from "../paper/slip-of-shift.ts";
import { type Outcome, refuse } from "../refusal.ts";

/** The close slip of a shift as it stands on paper. An open shift has none: it would tell what the drawer should hold. */
export function shiftSlip(core: Core, id: string): Outcome<ReceiptView> {
  const shift = core.store.shifts.byId(id);
  if (shift === null || shift.closed_utc === null) return refuse("request/not-found");
  const columns = columnsOfShop(core);
  const printed = core.store.prints.firstDocument("shift", id);
  const document = printed === null ? slipOfShift(core, shift, { copy: 0, columns }) : (JSON.parse(printed) as ReceiptDocument);
  return ok({ columns, lines: layoutText(document, columns), copies: core.store.prints.nextCopy("shift", id) - 1 });
}
