import { Checkbox } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { microsText, parseMicros } from "../../../shared/money/decimal.ts";
import { type Micros, ZERO } from "../../../shared/money/micros.ts";
import { coinsInstead } from "../../../shared/sale/coins-instead.ts";
import { AmountField } from "../../components/dialog/amount-field.tsx";
import dialog from "../../components/dialog/dialog.module.css";
import { Dialog } from "../../components/dialog/dialog.tsx";
import { DialogFoot } from "../../components/dialog/dialog-foot.tsx";
import { ReasonField } from "../../components/dialog/reason-field.tsx";
import { TenderMethodPicker } from "../../components/till/tender-method.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import type { TenderMethod } from "../../store/panel-store.ts";
import { refundByLines } from "./refund-by-lines.ts";
import { refundableLines } from "./refundable-lines.ts";
import styles from "./sales.module.css";

export interface RefundWanted {
  readonly calls?: string[];
  readonly items?: string[];
  readonly amount?: string;
  readonly method: TenderMethod;
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
  const shop = useShop();
  const { t, format } = shop;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [amount, setAmount] = useState("");
  const [method, setMethod] = useState<TenderMethod>(sale.tender.method === "mixed" ? "cash" : sale.tender.method);
  const [reason, setReason] = useState("");
  const typed = parseMicros(amount);
  const lines = refundableLines(sale, format.profile.decimals);
  const ofLines = refundByLines(sale, { ids: chosen, method }, format.profile);
  const wanted = chosen.length > 0 ? ofLines : typed.ok ? typed.value : ZERO;
  const coin = chosen.length > 0 && wanted === 0 && method === "cash" ? (format.profile.cashRounding?.toMicros ?? null) : null;
  const isOfCash = chosen.length === 0 && method === "cash" && wanted <= left;
  const instead = isOfCash ? coinsInstead(wanted, { most: left, rule: format.profile.cashRounding }) : null;
  const isReady = wanted > 0 && wanted <= left && instead === null && reason.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const named = (kind: "call" | "item") => lines.filter((line) => line.kind === kind && chosen.includes(line.id)).map(({ id }) => id);
    const [calls, items] = [named("call"), named("item")];
    const what = chosen.length === 0 ? { amount } : { ...(calls.length > 0 ? { calls } : {}), ...(items.length > 0 ? { items } : {}) };
    onRefund({ ...what, method, reason: reason.trim() });
  };
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <Dialog title={t("money.refundTitle", { number: format.count(sale.receipt.number) })} onClose={onClose} width={520}>
      <form className={dialog.form} onSubmit={submit}>
        <p className={dialog.help}>{t("money.refundHelp", { amount: format.money(left) })}</p>
        {lines.length === 0 ? null : (
          <fieldset className={styles.refundCalls} aria-label={t("money.refundCalls")}>
            {lines.map((line) => (
              <Checkbox
                key={line.id}
                label={`${line.name} · ${format.money(line.left)}`}
                disabled={line.left <= 0}
                checked={chosen.includes(line.id)}
                onChange={() => toggle(line.id)}
              />
            ))}
          </fieldset>
        )}
        <AmountField
          label={t("money.refundAmount")}
          amount={chosen.length > 0 ? microsText(ofLines, format.profile.decimals) : amount}
          onAmount={setAmount}
          isFixed={chosen.length > 0}
        />
        {coin === null ? null : (
          <p className={dialog.help} role="alert">
            {t("till.notInCoins", { coin: format.money(coin) })}
          </p>
        )}
        {instead === null ? null : (
          <p className={dialog.help} role="alert">
            {coinsText(shop, wanted, instead)}
          </p>
        )}
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

/** Why an amount cannot go back in cash, and which next to it could. */
function coinsText({ t, format }: ReturnType<typeof useShop>, wanted: Micros, [below, above]: readonly Micros[]): string {
  const amount = format.money(wanted);
  if (below === undefined) return t("money.refundInCoins.none", { amount });
  if (above === undefined) return t("money.refundInCoins.single", { amount, nearest: format.money(below) });
  return t("money.refundInCoins.both", { amount, below: format.money(below), above: format.money(above) });
}
