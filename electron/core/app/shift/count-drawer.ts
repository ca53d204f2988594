import type { DrawerPartView } from "../../../../shared/contract/shift-contract.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { countedMicros, type DrawerCount } from "./counted-micros.ts";
import { drawerParts } from "./drawer-parts.ts";
import { tillLimits } from "./till-limits.ts";
import { writeCount } from "./write-count.ts";

export interface CountView {
  readonly counted: string;
  readonly expected: string;
  readonly difference: string;
  readonly recounts: number;
  /** What the expected cash is made of. */
  readonly parts: DrawerPartView[];
  /** A difference above it wants a reason; null where none ever does. */
  readonly reasonAbove: string | null;
}

/** Counts the drawer; what it should hold is told only then, when the count is in the book. */
export function countDrawer(
  core: Core,
  actor: Actor,
  request: { readonly operationId: string; readonly count: DrawerCount },
): Outcome<CountView> {
  const { operationId, count } = request;
  const outcome = runOnce(core, { id: operationId, kind: "count-drawer", request: { count } }, () => {
    const shift = core.store.shifts.current();
    if (shift === null) return refuse("shift/none-open");
    const sum = countedMicros(core, count);
    if (!sum.ok) return sum;
    const { counted, expected } = writeCount(core, actor, shift, { counted: sum.value, countJson: JSON.stringify(count), operationId });
    const { tolerance } = tillLimits(core.shop.file);
    return ok({
      counted: moneyText(core.shop, counted),
      expected: moneyText(core.shop, expected),
      difference: moneyText(core.shop, counted - expected),
      recounts: core.store.shifts.countsOf(shift.id) - 1,
      parts: drawerParts(core, shift, expected),
      reasonAbove: tolerance === Number.POSITIVE_INFINITY ? null : moneyText(core.shop, tolerance),
    });
  });
  core.feed.shiftChanged();
  return outcome;
}
