import { runningCall } from "../../live/running-call.ts";
import { TickingText } from "../../live/ticking-text.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { dialledNumber } from "../flag/dialled-number.ts";
import styles from "./cabin-tile.module.css";
import { CallsOfAccount } from "./calls-of-account.tsx";
import { DestinationLine } from "./destination-line.tsx";
import type { TileBodyProps } from "./tile-props.ts";

/** Destination and price before anybody answers, and that nothing is charged yet. */
export function DiallingBody({ cabin, receivedMs, tone, level }: TileBodyProps) {
  const { t, format, shop } = useShop();
  const { live } = cabin;
  if (live === null) return <div className={styles.body} />;
  return (
    <div className={styles.body}>
      <DestinationLine call={live.call} />
      <div className={styles.number}>
        {dialledNumber(live.call.dialled, shop.dialPlan).grouped}
        {tone === "dialling" ? <i className={styles.caret} /> : null}
      </div>
      {level === "XL" ? <CallsOfAccount cabin={cabin} /> : null}
      <div className={styles.big}>
        <TickingText
          className={styles.soft}
          active={tone === "ringing"}
          value={(now) => runningCall(live, receivedMs, now).wholeSeconds}
          text={(elapsed) => (tone === "ringing" ? t("tile.ringing", { time: format.duration(elapsed) }) : t("tile.dialling"))}
        />
      </div>
      <div className={styles.foot}>
        <span>{format.rate(live.call.value, live.call.unit)}</span>
        <span className={styles.end}>
          {t(tone === "ringing" ? "tile.notYetCharged" : cabin.account?.mode === "prepaid" ? "tile.prepaid" : "tile.postpaid")}
        </span>
      </div>
    </div>
  );
}
