import type { ShiftView } from "../../../shared/contract/shop-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { Actor } from "./actor.ts";
import type { Core } from "./core.ts";
import { runOnce } from "./operation.ts";
import { parseMoney } from "./parse-money.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { shiftView } from "./shift/shift-view.ts";
import { writeShift } from "./shift/write-shift.ts";

export function currentShift(core: Core): ShiftView | null {
  const shift = core.store.shifts.current();
  return shift === null ? null : shiftView(core, shift);
}

export function openShift(core: Core, actor: Actor, request: { readonly operationId: string; readonly float: string }): Outcome<ShiftView> {
  const { operationId } = request;
  const outcome = runOnce(core, { id: operationId, kind: "open-shift", request: { float: request.float } }, () => {
    if (core.store.shifts.current() !== null) return refuse("shift/already-open");
    const float = parseMoney(core, request.float);
    if (!float.ok) return float;
    return ok(shiftView(core, writeShift(core, actor, { float: float.value ?? 0, operationId })));
  });
  core.feed.shiftChanged();
  return outcome;
}
