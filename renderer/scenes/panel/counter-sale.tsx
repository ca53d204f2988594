import { type FormEvent, useState } from "react";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { addMicros, type Micros, micros, subtractMicros } from "../../../shared/money/micros.ts";
import { amountDue } from "../../../shared/sale/settle-account.ts";
import { useCore, usePanel } from "../../client/core-context.tsx";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import dialog from "../../components/dialog/dialog.module.css";
import { Dialog } from "../../components/dialog/dialog.tsx";
import { DialogFoot } from "../../components/dialog/dialog-foot.tsx";
import { ChangeBox } from "../../components/till/change-box.tsx";
import { ReceivedAmount } from "../../components/till/received-amount.tsx";
import { TenderMethodPicker } from "../../components/till/tender-method.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import type { TenderMethod } from "../../store/panel-store.ts";
import type { ItemToSell } from "./charge-actions.ts";
import { CounterBasket } from "./counter-basket.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";

const WIDTH_PX = 560;

/** A sale to a customer of no cabin: what is sold, how it is paid, one receipt. */
export function CounterSale() {
  const { panel } = useCore();
  const isOpen = usePanel((state) => state.over === "sell");
  return isOpen ? <Sale onClose={() => panel.setState({ over: null })} /> : null;
}

function Sale({ onClose }: { readonly onClose: () => void }) {
  const { t, format, shop } = useShop();
  const actions = usePanelActions();
  const [items, setItems] = useState<readonly ItemToSell[]>([]);
  const [method, setMethod] = useState<TenderMethod>("cash");
  const [received, setReceived] = useState("");
  const priceOf = ({ name, price }: ItemToSell): Micros => wireMicros(price ?? shop.items.find((item) => item.name === name)?.price ?? "0");
  const charges = items.map((item) => micros(priceOf(item) * item.quantity));
  const due = amountDue({ charges, discount: micros(0), deposit: micros(0), method, cashRounding: format.profile.cashRounding });
  const handed = parseMicros(received);
  const isReady = items.length > 0 && (method !== "cash" || !handed.ok || handed.value >= due);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const sale = await actions.sell(items, { method, ...(method === "cash" && received !== "" ? { received } : {}) }, true);
    if (sale !== null) onClose();
  };
  return (
    <Dialog title={t("till.counterTitle")} width={WIDTH_PX} onClose={onClose}>
      <form className={dialog.form} onSubmit={(event) => void submit(event)}>
        <p className={dialog.help}>{t("till.counterHelp")}</p>
        <CounterBasket items={items} priceOf={priceOf} onItems={setItems} />
        <div className={dialog.total}>
          <span>{t("till.totalToPay")}</span>
          <b>{format.money(items.length === 0 ? addMicros() : due)}</b>
        </div>
        <TenderMethodPicker method={method} onChange={setMethod} />
        {method === "cash" ? <ReceivedAmount received={received} onReceived={setReceived} /> : null}
        {method === "cash" && handed.ok && items.length > 0 ? <ChangeBox change={subtractMicros(handed.value, due)} /> : null}
        <DialogFoot action={t("till.chargeAndPrint")} isReady={isReady} onClose={onClose} />
      </form>
    </Dialog>
  );
}
