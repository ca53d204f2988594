import type { CallView } from "../../../shared/contract/call-view.ts";
import { callSeconds } from "../../components/cabin-tile/talked-seconds.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { dialledNumber } from "../../components/flag/dialled-number.ts";
import { Flag } from "../../components/flag/flag.tsx";
import styles from "../../components/table/table.module.css";
import { WhyButton } from "../../components/why-price/why-button.tsx";
import { useShop } from "../../shop/shop-context.tsx";

/** A call as it was made: number, destination, price per unit and charge are those of that moment. */
export function CallRow({ call, onWhy }: { readonly call: CallView; readonly onWhy: (callId: string) => void }) {
  const { t, format, shop } = useShop();
  const { flag, grouped } = dialledNumber(call.dialled, shop.country);
  const uncharged = call.uncharged !== null;
  return (
    <tr>
      <td>{format.dateTime(call.authorisedAt)}</td>
      <td>{twoDigits(call.cabin)}</td>
      <td>
        <span className={styles.place}>
          <Flag flag={flag} width={18} />
          <b>{call.destination}</b>
          <span className={styles.quiet}>{grouped}</span>
        </span>
      </td>
      <td data-right>{format.durationInList(callSeconds(call))}</td>
      <td data-right>{format.rateInList(call.value, call.unit)}</td>
      <td data-right>
        <span className={styles.charge} title={t(uncharged ? "calls.uncharged" : "calls.charged")}>
          {call.state === "answered" ? (
            <WhyButton amount={format.moneyInList(wireMicros(call.price))} onWhy={() => onWhy(call.id)} />
          ) : null}
          {format.moneyInList(wireMicros(call.price))}
          <i className={styles.dot} data-uncharged={uncharged || undefined} />
        </span>
      </td>
      <td className={styles.quiet}>
        {uncharged ? `${t(`call.${call.state}`)} · ${call.uncharged?.reason ?? ""}` : t(`call.${call.state}`)}
      </td>
    </tr>
  );
}
