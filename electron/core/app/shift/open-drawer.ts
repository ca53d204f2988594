import { ok } from "../../../../shared/kernel/result.ts";
import { ZERO } from "../../../../shared/money/micros.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import { openDrawerFor } from "../paper/open-drawer-for.ts";
import { allowException } from "../people/allow-exception.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { shiftInForce } from "../shift-in-force.ts";

/** Opens the drawer without a sale. */
export function openDrawer(
  core: Core,
  actor: Actor,
  request: { readonly operationId: string; readonly reason: string; readonly approval?: string | undefined },
): Outcome<{ readonly opened: boolean }> {
  if (core.shop.file.printer?.drawer !== true) return refuse("printer/not-responding", { reason: "printer/none" });
  const { operationId, reason, approval } = request;
  return runOnce(core, { id: operationId, kind: "open-drawer", request: { reason } }, () => {
    const shift = shiftInForce(core, actor);
    if (!shift.ok) return shift;
    const allowed = allowException(core, actor, { kind: "no-sale", subject: shift.value.id, amount: ZERO, approval, operationId });
    if (!allowed.ok) return allowed;
    openDrawerFor(core, actor, { cause: "no-sale", ref: operationId, operationId, reason, approvalId: allowed.value });
    return ok({ opened: true });
  });
}
