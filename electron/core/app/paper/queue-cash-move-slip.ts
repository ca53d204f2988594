import type { MessageKey } from "../../../../shared/i18n/translate.ts";
import { micros } from "../../../../shared/money/micros.ts";
import type { UtcMs } from "../../../../shared/time/clock.ts";
import type { CashMoveRow } from "../../store/shift-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { queueMoneySlip } from "./queue-money-slip.ts";

const TITLES: Readonly<Record<CashMoveRow["kind"], MessageKey>> = {
  in: "moneySlip.cashIn",
  out: "moneySlip.cashOut",
  "safe-drop": "moneySlip.safeDrop",
};

/** The slip of cash that goes in, out or into the safe: both who gives and who takes sign it. */
export function queueCashMoveSlip(
  core: Core,
  actor: Actor,
  move: CashMoveRow,
  job: { readonly print: boolean; readonly operationId: string },
): void {
  queueMoneySlip(core, actor, {
    ...job,
    ...{ paper: "cash-move", ref: move.id, opensDrawer: true, cabin: null },
    facts: { direction: move.kind },
    slip: (t) => ({
      title: t(TITLES[move.kind]),
      at: move.at_utc as UtcMs,
      rows: [],
      total: { label: t("moneySlip.amount"), amount: micros(move.amount) },
      after: [],
      reason: { label: t("shiftSlip.reason"), text: move.reason },
      signs: [t("shiftSlip.signs"), t("shiftSlip.receives")],
      marks: [],
      fingerprint: null,
    }),
  });
}
