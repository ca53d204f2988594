import type { CountRow, ShiftRow } from "../../store/shift-repository.ts";
import type { Core } from "../core.ts";
import { drawerCash } from "./drawer-cash.ts";

/** The last count of a shift as long as no cash moved since; null where the drawer is to be counted first. */
export function standingCount(core: Core, shift: ShiftRow): CountRow | null {
  const last = core.store.shifts.lastCount(shift.id);
  return last !== null && last.expected === drawerCash(core) ? last : null;
}
