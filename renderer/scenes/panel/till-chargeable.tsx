import { useEffect, useRef } from "react";
import type { AccountView, CabinView } from "../../../shared/contract/cabin-view.ts";
import { microsText, parseMicros } from "../../../shared/money/decimal.ts";
import { negateMicros, subtractMicros } from "../../../shared/money/micros.ts";
import { useCore, usePanel } from "../../client/core-context.tsx";
import { FitText } from "../../components/cabin-tile/fit-text.tsx";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { quickNotes } from "../../components/till/quick-notes.ts";
import { ReceivedField } from "../../components/till/received-field.tsx";
import { TenderMethodPicker } from "../../components/till/tender-method.tsx";
import styles from "../../components/till/till.module.css";
import { TillLine } from "../../components/till/till-line.tsx";
import { TillSum } from "../../components/till/till-sum.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";

interface TillChargeableProps {
  readonly cabin: CabinView;
  readonly account: AccountView;
}

/** An account to pay: its lines, the amount, how it is paid, and the one green button. */
export function TillChargeable({ account }: TillChargeableProps) {
  const { t, format } = useShop();
  const { panel } = useCore();
  const actions = usePanelActions();
  const method = usePanel((state) => state.method);
  const zone = usePanel((state) => state.zone);
  const received = usePanel((state) => state.received);
  const amount = useRef<HTMLInputElement>(null);
  const pay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (zone === "till") (amount.current ?? pay.current)?.focus({ preventScroll: true });
  }, [zone]);
  const due = wireMicros(account.due[method]);
  const handed = parseMicros(received);
  const change = handed.ok ? subtractMicros(handed.value, due) : null;
  const short = change !== null && change < 0;
  const setReceived = (text: string) => panel.setState({ received: text, zone: "till" });
  const giveBack = due < 0;
  return (
    <>
      <ul className={`${styles.lines} ${styles.scroll}`}>
        {account.calls.map((call) => (
          <TillLine key={call.id} call={call} onWhy={actions.why} />
        ))}
      </ul>
      <TillSum account={account} method={method} />
      <TenderMethodPicker method={method} onChange={(chosen) => panel.setState({ method: chosen, received: "", zone: "till" })} />
      {method === "cash" && due > 0 ? (
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
      <button ref={pay} type="button" className={styles.pay} disabled={short} onClick={() => void actions.charge({ print: true })}>
        <Icon name="printer" size={20} />
        {giveBack
          ? t("till.giveBackAndPrint", { amount: format.money(negateMicros(due)) })
          : t(due === 0 ? "till.closeAndPrint" : "till.chargeAndPrint")}
        <Kbd onGo>Enter</Kbd>
      </button>
      <div className={styles.under}>
        <button type="button" className={styles.button} disabled={short} onClick={() => void actions.charge({ print: false })}>
          {t("till.withoutPrint")}
        </button>
      </div>
    </>
  );
}
