import type { CallView } from "../../../shared/contract/call-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { callSeconds } from "../cabin-tile/talked-seconds.ts";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { dialledNumber } from "../flag/dialled-number.ts";
import { Flag } from "../flag/flag.tsx";
import { WhyButton } from "../why-price/why-button.tsx";
import { ratePerMinute } from "./rate-per-minute.ts";
import styles from "./till.module.css";

interface TillLineProps {
  readonly call: CallView;
  readonly onWhy: (callId: string) => void;
  /** There is room for the unit of the price. */
  readonly isDetailed?: boolean;
  /** Whether it is paid now, and the question that follows where it is not to be; absent where nothing is being charged. */
  readonly paid?: { readonly now: boolean; readonly onToggle: () => void };
}

/** One ended call of the account: destination, number and hour; amount, duration and price per unit. */
export function TillLine({ call, onWhy, paid, isDetailed = false }: TillLineProps) {
  const { t, format, shop } = useShop();
  const { flag, grouped } = dialledNumber(call.dialled, shop.dialPlan);
  return (
    <li className={styles.line} data-later={paid?.now === false || undefined} data-checked={paid === undefined ? undefined : true}>
      {paid === undefined ? null : (
        <input
          type="checkbox"
          className={styles.check}
          aria-label={`${t("money.leaveOut")}: ${call.destination} ${format.money(wireMicros(call.price))}`}
          checked={paid.now}
          onChange={paid.onToggle}
        />
      )}
      <span className={styles.name}>
        <Flag flag={flag} width={18} />
        <span>{call.destination}</span>
      </span>
      <span className={styles.amount}>
        {call.uncharged === null ? null : <s className={styles.struck}>{format.money(wireMicros(call.notional))}</s>}
        <WhyButton amount={format.money(wireMicros(call.price))} onWhy={() => onWhy(call.id)} />
        {format.money(wireMicros(call.price))}
      </span>
      <span className={styles.sub}>
        {grouped} · {format.time(call.answeredAt ?? call.authorisedAt)}
      </span>
      <span className={styles.right}>
        {call.uncharged === null
          ? `${format.duration(callSeconds(call))} × ${isDetailed ? format.rate(call.value, call.unit) : ratePerMinute(call, format)}`
          : t("till.uncharged", { reason: call.uncharged.reason })}
      </span>
    </li>
  );
}
