import { runningCall } from "../../live/running-call.ts";
import { TickingText } from "../../live/ticking-text.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { dialledNumber } from "../flag/dialled-number.ts";
import styles from "./cabin-tile.module.css";
import { CallsOfAccount } from "./calls-of-account.tsx";
import { DestinationLine } from "./destination-line.tsx";
import { dialledSoFar } from "./dialled-so-far.ts";
import type { TileBodyProps } from "./tile-props.ts";
import { TileRate } from "./tile-rate.tsx";

/** Destination and price before anybody answers, and that nothing is charged yet; before there is a call, the digits as they are dialled. */
export function DiallingBody({ cabin, receivedMs, tone, level }: TileBodyProps) {
  const { t, format, shop } = useShop();
  const { live } = cabin;
  const called = dialledSoFar(cabin);
  if (called === null) return <div className={styles.body} />;
  const { dialled, destination } = called;
  return (
    <div className={styles.body}>
      {/* The digits keep their place while it is not known where they lead. */}
      {destination === null ? <div className={styles.dest}>{"\u00a0"}</div> : <DestinationLine call={{ dialled, destination }} />}
      <div className={styles.number}>
        {dialledNumber(dialled, shop.dialPlan).grouped}
        {tone === "dialling" ? <i className={styles.caret} /> : null}
      </div>
      {level === "XL" ? <CallsOfAccount cabin={cabin} /> : null}
      <div className={styles.big}>
        {tone === "ringing" && live !== null ? (
          <TickingText
            className={styles.soft}
            active
            value={(now) => runningCall(live, receivedMs, now).wholeSeconds}
            text={(elapsed) => t("tile.ringing", { time: format.duration(elapsed) })}
          />
        ) : (
          <span className={styles.soft}>{t("tile.dialling")}</span>
        )}
      </div>
      <div className={styles.foot}>
        {live === null ? null : <TileRate live={live} />}
        <span className={styles.end}>
          {t(tone === "ringing" ? "tile.notYetCharged" : cabin.account?.mode === "prepaid" ? "tile.prepaid" : "tile.postpaid")}
        </span>
      </div>
    </div>
  );
}
