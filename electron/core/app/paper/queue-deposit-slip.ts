import { shopFormat } from "../../../../shared/i18n/shop-format.ts";
import { micros } from "../../../../shared/money/micros.ts";
import type { UtcMs } from "../../../../shared/time/clock.ts";
import type { DepositRow } from "../../store/session-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { queueMoneySlip } from "./queue-money-slip.ts";

/** The slip of money held for an account: a deposit taken or given back, or a part of an account that stays open. */
export function queueDepositSlip(
  core: Core,
  actor: Actor,
  deposit: DepositRow,
  job: { readonly print: boolean; readonly operationId: string },
): void {
  const session = core.store.sessions.byId(deposit.session_id);
  const returned = deposit.amount < 0;
  const isPart = session?.mode === "postpaid" && !returned;
  const held = micros(core.store.sessions.held(deposit.session_id));
  const format = shopFormat(core.shop.file.shop);
  queueMoneySlip(core, actor, {
    ...job,
    // Only of a deposit: whoever is given money, or pays a part, has something to show for it.
    print: job.print && (returned || isPart || core.shop.file.counter.depositSlip),
    ...{ paper: "deposit", ref: deposit.id, opensDrawer: deposit.method === "cash", cabin: session?.cabin ?? null },
    facts: { session: deposit.session_id },
    slip: (t) => ({
      title: t(returned ? "moneySlip.depositReturned" : isPart ? "moneySlip.partPayment" : "moneySlip.depositTaken"),
      at: deposit.at_utc as UtcMs,
      rows: session?.debtor == null ? [] : [{ label: t("moneySlip.customer"), value: session.debtor }],
      total: {
        label: t(returned ? "moneySlip.returned" : `tender.${deposit.method}`).toUpperCase(),
        amount: micros(Math.abs(deposit.amount)),
      },
      after: [{ label: t(isPart ? "moneySlip.paidSoFar" : "moneySlip.held"), value: format.printedMoney(held) }],
      reason: null,
      signs: returned ? [t("shiftSlip.signs"), t("shiftSlip.receives")] : null,
      marks: [],
      fingerprint: null,
    }),
  });
}
