import { useState } from "react";
import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { subtractMicros } from "../../../shared/money/micros.ts";
import { useCore } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { askWithApproval } from "../../client/with-approval.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { ReasonDialog } from "../../components/dialog/reason-dialog.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { RefundDialog, type RefundWanted } from "./refund-dialog.tsx";
import styles from "./sales.module.css";

/** A sale is never changed: it is voided, or money of it is given back. Both keep its receipt and its number. */
export function SaleCorrections({ sale }: { readonly sale: SaleView }) {
  const { t, format } = useShop();
  const core = useCore();
  const [asking, setAsking] = useState<"void" | "refund" | null>(null);
  const number = format.count(sale.receipt.number);
  const left = subtractMicros(wireMicros(sale.total), wireMicros(sale.refunded));
  const close = () => setAsking(null);
  const undo = async (reason: string) => {
    close();
    const intention = `void ${sale.id} ${reason}`;
    const answer = await askWithApproval(core, (client, approval) =>
      client.sales.void({ id: sale.id, reason, ...approval, operationId: operationIds.idFor(intention) }),
    );
    if (!answer.ok) return;
    operationIds.done(intention);
    core.notices.setState({ notice: { kind: "done", text: "money.voided", params: { number } } });
  };
  const refund = async (wanted: RefundWanted) => {
    close();
    const intention = `refund ${sale.id} ${sale.refunded} ${JSON.stringify(wanted)}`;
    const answer = await askWithApproval(core, (client, approval) =>
      client.sales.refund({ id: sale.id, ...wanted, ...approval, operationId: operationIds.idFor(intention) }),
    );
    if (!answer.ok) return;
    operationIds.done(intention);
    const amount = format.money(subtractMicros(wireMicros(answer.value.refunded), wireMicros(sale.refunded)));
    core.notices.setState({ notice: { kind: "done", text: "money.refunded", params: { amount, number } } });
  };
  return (
    <div className={styles.corrections}>
      <button type="button" disabled={sale.state === "void" || left <= 0} onClick={() => setAsking("refund")}>
        <Icon name="return" size={16} />
        {t("money.refund")}
      </button>
      <button type="button" disabled={sale.state !== "paid"} onClick={() => setAsking("void")}>
        <Icon name="close" size={16} />
        {t("money.void")}
      </button>
      {asking === "void" ? (
        <ReasonDialog
          title={t("money.voidTitle", { number })}
          help={t("money.voidHelp", { amount: format.money(wireMicros(sale.total)) })}
          reasons={[t("money.voidReasons.mistake"), t("money.voidReasons.method"), t("money.voidReasons.cabin")]}
          option={null}
          onReason={(reason) => void undo(reason)}
          onClose={close}
        />
      ) : null}
      {asking === "refund" ? <RefundDialog sale={sale} left={left} onRefund={(wanted) => void refund(wanted)} onClose={close} /> : null}
    </div>
  );
}
