import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { micros } from "../../../shared/money/micros.ts";
import { runningCall } from "../../live/running-call.ts";
import { TickingText } from "../../live/ticking-text.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { tileMoney } from "../cabin-tile/tile-money.ts";
import { isUncharged } from "../cabin-tile/tile-tone.ts";
import { dialledNumber } from "../flag/dialled-number.ts";
import { Flag } from "../flag/flag.tsx";
import { ratePerMinute } from "./rate-per-minute.ts";
import styles from "./till.module.css";

interface LiveLineProps {
  readonly cabin: CabinView;
  readonly receivedMs: number;
  readonly estimated: boolean;
}

/** The call that runs, as the line it will be. */
export function LiveLine({ cabin, receivedMs, estimated }: LiveLineProps) {
  const { t, format, shop } = useShop();
  const { live } = cabin;
  if (live === null) return null;
  const { flag, grouped } = dialledNumber(live.call.dialled, shop.dialPlan);
  return (
    <li className={styles.line} data-live>
      <span className={styles.name}>
        <Flag flag={flag} width={18} />
        <span>{live.call.destination}</span>
      </span>
      <TickingText
        className={isUncharged(cabin) ? styles.struck : styles.amount}
        active
        value={(now) => tileMoney(cabin, receivedMs, now).running}
        text={(amount) => `${estimated ? "≈" : ""}${format.money(micros(amount))}`}
      />
      <span className={styles.sub}>
        {grouped} · {t(cabin.state === "talking" ? "till.runningCall" : cabin.state === "ringing" ? "state.ringing" : "state.dialling")}
      </span>
      <span className={styles.right}>
        <TickingText active value={(now) => runningCall(live, receivedMs, now).wholeSeconds} text={format.duration} /> ×{" "}
        {ratePerMinute(live.call, format)}
      </span>
    </li>
  );
}
