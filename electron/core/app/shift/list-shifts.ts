import type { ShiftView } from "../../../../shared/contract/shop-view.ts";
import type { Core } from "../core.ts";
import { shiftView } from "./shift-view.ts";

/** Shifts, the newest first. */
export function listShifts(
  core: Core,
  { page, size }: { readonly page: number; readonly size: number },
): { readonly total: number; readonly rows: ShiftView[] } {
  const { total, rows } = core.store.shifts.page((page - 1) * size, size);
  return { total, rows: rows.map((row) => shiftView(core, row)) };
}
