import { useEffect } from "react";
import { createPortal } from "react-dom";
import type { CallTotalsView } from "../../../shared/contract/call-list-contract.ts";
import type { CallView } from "../../../shared/contract/call-view.ts";
import { callSeconds } from "../../components/cabin-tile/talked-seconds.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { dialledNumber } from "../../components/flag/dialled-number.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { CallTotals } from "./call-totals.tsx";
import { CallsHeading } from "./calls-heading.tsx";
import styles from "./print-calls.module.css";

export interface CallsToPrint {
  readonly total: number;
  readonly totals: CallTotalsView;
  readonly rows: readonly CallView[];
}

interface PrintCallsProps extends CallsToPrint {
  /** The printer, or the file it became, is done with it. */
  readonly onDone: () => void;
}

/** The filtered calls as pages: the browser's own printing makes paper or a PDF of them. On the screen there is nothing of it. */
export function PrintCalls({ total, totals, rows, onDone }: PrintCallsProps) {
  const { t, format, shop } = useShop();
  useEffect(() => {
    window.addEventListener("afterprint", onDone);
    window.print();
    return () => window.removeEventListener("afterprint", onDone);
  }, [onDone]);
  return createPortal(
    <div className={styles.sheet} data-printed-list>
      <h1>{t("callList.printTitle")}</h1>
      <p>
        {shop.name} · {shop.branch} · {t("callList.printedAt", { time: format.dateTime(new Date().toISOString()) })}
      </p>
      <CallTotals total={total} totals={totals} />
      <table>
        <CallsHeading />
        <tbody>
          {rows.map((call) => (
            <PrintedCall key={call.id} call={call} />
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}

function PrintedCall({ call }: { readonly call: CallView }) {
  const { t, format, shop } = useShop();
  return (
    <tr>
      <td>{format.dateTime(call.authorisedAt)}</td>
      <td>{twoDigits(call.cabin)}</td>
      <td>
        {call.destination} {dialledNumber(call.dialled, shop.dialPlan).grouped}
      </td>
      <td data-right>{format.durationInList(callSeconds(call))}</td>
      <td data-right>{format.rateInList(call.value, call.unit)}</td>
      <td data-right>{format.moneyInList(wireMicros(call.price))}</td>
      <td>{t(`call.${call.state}`)}</td>
      <td>{call.uncharged === null ? t("callList.charged") : `${t("callList.uncharged")}: ${call.uncharged.reason}`}</td>
    </tr>
  );
}
