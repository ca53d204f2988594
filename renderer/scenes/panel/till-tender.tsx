import { useEffect, useRef } from "react";
import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import { microsText, parseMicros } from "../../../shared/money/decimal.ts";
import { type Micros, negateMicros, subtractMicros } from "../../../shared/money/micros.ts";
import { useCore, usePanel } from "../../client/core-context.tsx";
import { FitText } from "../../components/cabin-tile/fit-text.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { faultOfCharge } from "../../components/till/fault-of-charge.ts";
import { quickNotes } from "../../components/till/quick-notes.ts";
import { ReceivedField } from "../../components/till/received-field.tsx";
import styles from "../../components/till/till.module.css";
import type { TillDue } from "../../components/till/till-due.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { TenderMethod } from "../../store/panel-store.ts";

interface TillTenderProps {
  readonly account: AccountView;
  readonly sum: TillDue;
  readonly tender: { readonly method: TenderMethod; readonly received: string };
  readonly onCharge: (print: boolean) => void;
}

/** What the customer hands over, the change, and the charge itself. */
export function TillTender({ account, sum, tender, onCharge }: TillTenderProps) {
  const { t, format, shop } = useShop();
  const { panel } = useCore();
  const zone = usePanel((state) => state.zone);
  const amount = useRef<HTMLInputElement>(null);
  const pay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (zone === "till") (amount.current ?? pay.current)?.focus({ preventScroll: true });
  }, [zone]);
  const { due } = sum;
  const { method, received } = tender;
  const isOff = faultOfCharge(sum, { ...tender, isEmpty: account.calls.length + account.items.length === 0 }) !== null;
  const setReceived = (text: string) => panel.setState({ received: text, zone: "till" });
  const note = (worth: Micros) => {
    setReceived(microsText(worth, 0));
    if (shop.directNote) onCharge(true);
  };
  return (
    <>
      {method === "cash" && due > 0 ? (
        <>
          <ReceivedField received={received} onChange={setReceived} onFocus={() => panel.setState({ zone: "till" })} inputRef={amount} />
          <div className={styles.notes}>
            {quickNotes(due, format.profile).map((worth) => (
              <button key={worth} type="button" onClick={() => note(worth)}>
                <FitText className={undefined} text={format.money(worth)} />
              </button>
            ))}
          </div>
          <Change received={received} due={due} />
        </>
      ) : null}
      <button ref={pay} type="button" className={styles.pay} disabled={isOff} onClick={() => onCharge(true)}>
        <Icon name={due < 0 ? "return" : "printer"} size={20} />
        {due < 0
          ? t("till.giveBackAndPrint", { amount: format.money(negateMicros(due)) })
          : t(due === 0 ? "till.closeAndPrint" : "till.chargeAndPrint")}
        <Kbd onGo>Enter</Kbd>
      </button>
      <div className={styles.under} data-two>
        <button type="button" className={styles.button} disabled={isOff} onClick={() => onCharge(false)}>
          {t("till.withoutPrint")}
        </button>
        <button type="button" className={styles.button} onClick={() => panel.setState({ detailed: true })}>
          {t("money.more")} <Kbd>+</Kbd>
        </button>
      </div>
    </>
  );
}

function Change({ received, due }: { readonly received: string; readonly due: Micros }) {
  const { t, format } = useShop();
  const handed = parseMicros(received);
  if (!handed.ok) return null;
  const change = subtractMicros(handed.value, due);
  return (
    <p className={styles.change} data-short={change < 0 || undefined} aria-live="polite">
      {change < 0 ? (
        t("till.short", { amount: format.money(negateMicros(change)) })
      ) : (
        <>
          {t("till.change")} <b>{format.money(change)}</b>
        </>
      )}
    </p>
  );
}
