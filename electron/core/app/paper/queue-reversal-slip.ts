import { shopFormat } from "../../../../shared/i18n/shop-format.ts";
import { micros } from "../../../../shared/money/micros.ts";
import type { TenderMethod } from "../../../../shared/sale/settle-account.ts";
import type { UtcMs } from "../../../../shared/time/clock.ts";
import type { ReversalRow } from "../../store/reversal-repository.ts";
import type { FullSaleRow } from "../../store/sale-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { anchorPaper } from "./paper-anchor.ts";
import { queueMoneySlip } from "./queue-money-slip.ts";

/**
 * The slip of a void or a refund. A receipt that never reached paper needs no slip that takes it back: one that still waits for the
 * printer is dropped, and only the drawer opens.
 */
export function queueReversalSlip(
  core: Core,
  actor: Actor,
  { sale, reversal }: { readonly sale: FullSaleRow; readonly reversal: ReversalRow },
  job: { readonly print: boolean; readonly operationId: string },
): void {
  const { kind, series, number } = reversal;
  const format = shopFormat(core.shop.file.shop);
  const numbered = (of: { readonly series: string; readonly number: number }) => `${of.series}-${format.number(of.number)}`;
  queueMoneySlip(core, actor, {
    ...{ operationId: job.operationId, print: job.print && (kind === "refund" || receiptIsOut(core, sale.id)) },
    ...{ paper: kind, ref: reversal.id, opensDrawer: isCash(core, sale, reversal), cabin: sale.cabin },
    facts: { series, number, sale: sale.id },
    slip: (t) => ({
      title: t(`moneySlip.${kind}`, { number: numbered(reversal) }),
      at: reversal.at_utc as UtcMs,
      rows: [
        { label: t("moneySlip.receipt"), value: numbered(sale) },
        { label: t("moneySlip.receiptTotal"), value: format.printedMoney(micros(sale.total)) },
      ],
      total: { label: t("moneySlip.returned"), amount: micros(reversal.amount) },
      after: waysBack(core, sale, reversal).map(({ method, amount }) => ({ label: t(`tender.${method}`), value: amount })),
      reason: { label: t("shiftSlip.reason"), text: reversal.reason },
      signs: [t("shiftSlip.signs"), t("shiftSlip.receives")],
      marks: kind === "void" ? [{ text: t("receipt.voided"), twice: true }] : [],
      fingerprint: t("receipt.fingerprint", { anchor: anchorPaper(core, "receipt", reversal.id) }),
    }),
  });
}

interface WayBack {
  readonly method: TenderMethod;
  /** Empty where all of it goes that way. */
  readonly amount: string;
}

/** How the money goes back: a sale that was paid in several ways is undone by each of them. */
function waysBack(core: Core, sale: FullSaleRow, { method }: ReversalRow): readonly WayBack[] {
  if (method !== "mixed") return [{ method, amount: "" }];
  const format = shopFormat(core.shop.file.shop);
  return core.store.sales.payments(sale.id).map((paid) => ({ method: paid.method, amount: format.printedMoney(micros(paid.amount)) }));
}

function isCash(core: Core, sale: FullSaleRow, reversal: ReversalRow): boolean {
  return waysBack(core, sale, reversal).some(({ method }) => method === "cash");
}

function receiptIsOut(core: Core, saleId: string): boolean {
  return !core.store.prints.dropUntried("sale", saleId) && core.store.prints.firstDocument("sale", saleId) !== null;
}
