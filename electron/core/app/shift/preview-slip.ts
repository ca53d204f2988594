import type { ReceiptView } from "../../../../shared/contract/sale-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { layoutText } from "../../../../shared/receipt/layout-text.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { columnsOfShop } from "../paper/columns-of-shop.ts";
import { slipOfShift } from "../paper/slip-of-shift.ts";
import { parseMoney } from "../parse-money.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { carriedAccounts } from "./carried-accounts.ts";
import { closedShift } from "./closed-shift.ts";
import { standingCount } from "./standing-count.ts";

export interface SlipToPreview {
  readonly reason?: string | undefined;
  /** Stays in the drawer; all of it where it is not said. */
  readonly leave?: string | undefined;
}

/**
 * The close slip as it would be printed now, all but where the chain will stand. It tells what the drawer should hold, so there is
 * none before the drawer is counted, nor once cash has moved since.
 */
export function previewSlip(core: Core, actor: Actor, { reason, leave }: SlipToPreview): Outcome<ReceiptView> {
  const shift = core.store.shifts.current();
  if (shift === null) return refuse("shift/none-open");
  const count = standingCount(core, shift);
  if (count === null) return refuse("shift/not-counted");
  const stays = parseMoney(core, leave);
  if (!stays.ok) return stays;
  const left = stays.value ?? count.counted;
  if (left > count.counted) return refuse("request/invalid", { field: "leave", reason: "money/more-than-counted" });
  const carried = carriedAccounts(core, true);
  if (!carried.ok) return carried;
  const columns = columnsOfShop(core);
  const closed = closedShift(core, actor, count, { left, reason: reason ?? null, carried: carried.value, approval: null });
  return ok({ columns, lines: layoutText(slipOfShift(core, { ...shift, ...closed }, { copy: 0, columns }), columns), copies: 0 });
}
