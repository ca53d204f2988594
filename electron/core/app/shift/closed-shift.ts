import type { ClosedShift, CountRow } from "../../store/shift-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";

export interface Closing {
  /** Stays in the drawer, in micros; the rest of what was counted is handed over. */
  readonly left: number;
  readonly reason: string | null;
  /** As `carriedAccounts` wrote it. */
  readonly carried: string | null;
  readonly approval: string | null;
}

/** What closing a shift now with a count writes into its row. */
export function closedShift(core: Core, actor: Actor, count: CountRow, { left, reason, carried, approval }: Closing): ClosedShift {
  return {
    ...{ id: count.shift_id, closed_utc: core.clock.now(), closed_by: actor.name },
    ...{ cash_expected: count.expected, cash_counted: count.counted, count_json: count.count_json },
    ...{ cash_left: left, cash_handed: count.counted - left, difference_reason: reason, carried, approval_id: approval },
  };
}
