import { Checkbox } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { addMicros, type Micros, ZERO } from "../../../shared/money/micros.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { AmountField } from "../../components/dialog/amount-field.tsx";
import dialog from "../../components/dialog/dialog.module.css";
import { Dialog } from "../../components/dialog/dialog.tsx";
import { DialogFoot } from "../../components/dialog/dialog-foot.tsx";
import { ReasonField } from "../../components/dialog/reason-field.tsx";
import { TenderMethodPicker } from "../../components/till/tender-method.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./sales.module.css";

export interface RefundWanted {
  readonly calls?: string[];
  readonly amount?: string;
  readonly method: SaleView["tender"]["method"];
  readonly reason: string;
}

interface RefundDialogProps {
  readonly sale: SaleView;
  /** What can still be given back of it. */
  readonly left: Micros;
  readonly onRefund: (wanted: RefundWanted) => void;
  readonly onClose: () => void;
}

/** Some calls of a sale or an amount of it, by which method, and why. The cash leaves the shift that is open now. */
export function RefundDialog({ sale, left, onRefund, onClose }: RefundDialogProps) {
  const { t, format } = useShop();
  const [calls, setCalls] = useState<readonly string[]>([]);
  const [amount, setAmount] = useState("");
  const [method, setMethod] = useState(sale.tender.method);
  const [reason, setReason] = useState("");
  const typed = parseMicros(amount);
  const ofCalls = addMicros(...sale.lines.filter(({ id }) => calls.includes(id)).map(({ price }) => wireMicros(price)));
  const wanted = calls.length > 0 ? ofCalls : typed.ok ? typed.value : ZERO;
  const isReady = wanted > 0 && wanted <= left && reason.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onRefund({ ...(calls.length > 0 ? { calls: [...calls] } : { amount }), method, reason: reason.trim() });
  };
  const toggle = (id: string) => setCalls(calls.includes(id) ? calls.filter((each) => each !== id) : [...calls, id]);
  return (
    <Dialog title={t("money.refundTitle", { number: format.count(sale.receipt.number) })} onClose={onClose} width={520}>
      <form className={dialog.form} onSubmit={submit}>
        <p className={dialog.help}>{t("money.refundHelp", { amount: format.money(left) })}</p>
        {sale.lines.length === 0 ? null : (
          <fieldset className={styles.refundCalls} aria-label={t("money.refundCalls")}>
            {sale.lines.map((call) => (
              <Checkbox
                key={call.id}
                label={`${call.destination} · ${format.money(wireMicros(call.price))}`}
                checked={calls.includes(call.id)}
                onChange={() => toggle(call.id)}
              />
            ))}
          </fieldset>
        )}
        <AmountField
          label={t("money.refundAmount")}
          amount={amount}
          onAmount={setAmount}
          fixed={calls.length > 0 ? format.money(ofCalls) : null}
        />
        <TenderMethodPicker method={method} onChange={setMethod} />
        <ReasonField
          reason={reason}
          usual={[t("money.refundReasons.quality"), t("money.refundReasons.wrong"), t("money.refundReasons.courtesy")]}
          onReason={setReason}
        />
        <DialogFoot
          action={isReady ? t("money.refundConfirm", { amount: format.money(wanted) }) : t("money.refund")}
          isReady={isReady}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
