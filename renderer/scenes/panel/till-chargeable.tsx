import { useEffect, useRef } from "react";
import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import { microsText, parseMicros } from "../../../shared/money/decimal.ts";
import { negateMicros, subtractMicros } from "../../../shared/money/micros.ts";
import { useCore, usePanel } from "../../client/core-context.tsx";
import { FitText } from "../../components/cabin-tile/fit-text.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { quickNotes } from "../../components/till/quick-notes.ts";
import { ReceivedField } from "../../components/till/received-field.tsx";
import { TenderMethodPicker } from "../../components/till/tender-method.tsx";
import styles from "../../components/till/till.module.css";
import { type TillDue, tillDue } from "../../components/till/till-due.ts";
import { TillLine } from "../../components/till/till-line.tsx";
import { TillSum } from "../../components/till/till-sum.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";
import { TillExtras } from "./till-extras.tsx";

interface TillChargeableProps {
  readonly account: AccountView;
  /** Null for a pending account, which has left its cabin. */
  readonly cabin: number | null;
  readonly onCharge: (print: boolean) => void;
}

/** An account to pay: its lines, the amount, how it is paid, and the one green button. */
export function TillChargeable({ account, cabin, onCharge }: TillChargeableProps) {
  const { format } = useShop();
  const { panel } = useCore();
  const actions = usePanelActions();
  const method = usePanel((state) => state.method);
  const received = usePanel((state) => state.received);
  const leftOut = usePanel((state) => state.leftOut);
  const discount = usePanel((state) => state.discount);
  const sum = tillDue(account, { leftOut, discount, method }, format.profile);
  const toggle = (call: string) => {
    if (leftOut.includes(call)) actions.payNow(call);
    else if (cabin !== null) actions.show({ kind: "leave-out", cabin, call });
    else actions.payLater(call);
  };
  return (
    <>
      <ul className={`${styles.lines} ${styles.scroll}`}>
        {account.calls.map((call) => (
          <TillLine
            key={call.id}
            call={call}
            onWhy={actions.why}
            paid={{ now: !leftOut.includes(call.id), onToggle: () => toggle(call.id) }}
          />
        ))}
      </ul>
      <TillSum sum={sum} leftOut={leftOut.length} isPaidBefore={account.mode === "postpaid"} />
      <TenderMethodPicker method={method} onChange={(chosen) => panel.setState({ method: chosen, received: "", zone: "till" })} />
      <Tender sum={sum} received={received} isCash={method === "cash"} cabin={cabin} onCharge={onCharge} />
    </>
  );
}

interface TenderProps {
  readonly sum: TillDue;
  readonly received: string;
  readonly isCash: boolean;
  readonly cabin: number | null;
  readonly onCharge: (print: boolean) => void;
}

/** What the customer hands over, the change, and the charge itself. */
function Tender({ sum: { due, calls }, received, isCash, cabin, onCharge }: TenderProps) {
  const { t, format } = useShop();
  const { panel } = useCore();
  const zone = usePanel((state) => state.zone);
  const amount = useRef<HTMLInputElement>(null);
  const pay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (zone === "till") (amount.current ?? pay.current)?.focus({ preventScroll: true });
  }, [zone]);
  const handed = parseMicros(received);
  const change = handed.ok ? subtractMicros(handed.value, due) : null;
  const short = change !== null && change < 0;
  const isOff = short || (calls.length === 0 && due === 0);
  const setReceived = (text: string) => panel.setState({ received: text, zone: "till" });
  return (
    <>
      {isCash && due > 0 ? (
        <>
          <ReceivedField received={received} onChange={setReceived} onFocus={() => panel.setState({ zone: "till" })} inputRef={amount} />
          <div className={styles.notes}>
            {quickNotes(due, format.profile).map((note) => (
              <button key={note} type="button" onClick={() => setReceived(microsText(note, 0))}>
                <FitText className={undefined} text={format.money(note)} />
              </button>
            ))}
          </div>
          {change === null ? null : (
            <p className={styles.change} data-short={short || undefined} aria-live="polite">
              {short ? (
                t("till.short", { amount: format.money(negateMicros(change)) })
              ) : (
                <>
                  {t("till.change")} <b>{format.money(change)}</b>
                </>
              )}
            </p>
          )}
        </>
      ) : null}
      <button ref={pay} type="button" className={styles.pay} disabled={isOff} onClick={() => onCharge(true)}>
        <Icon name="printer" size={20} />
        {due < 0
          ? t("till.giveBackAndPrint", { amount: format.money(negateMicros(due)) })
          : t(due === 0 ? "till.closeAndPrint" : "till.chargeAndPrint")}
        <Kbd onGo>Enter</Kbd>
      </button>
      <div className={styles.under} data-two={cabin !== null || undefined}>
        <button type="button" className={styles.button} disabled={isOff} onClick={() => onCharge(false)}>
          {t("till.withoutPrint")}
        </button>
        {cabin === null ? null : <TillExtras cabin={cabin} />}
      </div>
    </>
  );
}
