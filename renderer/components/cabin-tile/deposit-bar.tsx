import { micros } from "../../../shared/money/micros.ts";
import { TickingText } from "../../live/ticking-text.tsx";
import { TOP_UP_SHOWN_MS, type TopUp, topUpOf } from "../../live/top-up.ts";
import { useTicking } from "../../live/use-ticking.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./cabin-tile.module.css";
import { tileMoney } from "./tile-money.ts";
import type { TileBodyProps } from "./tile-props.ts";

const LONG_FOOT = 16;

/** What is left of the deposit, as a bar and in money. */
export function DepositBar({ cabin, receivedMs, estimated }: TileBodyProps) {
  const { t, format } = useShop();
  const { deposit } = tileMoney(cabin, receivedMs, receivedMs);
  const deposited = format.money(deposit);
  // What is left only gets shorter: whether it is long is decided with the event, not with the second.
  const long = 2 * deposited.length + (estimated ? 1 : 0) > LONG_FOOT;
  const topUp = topUpOf(cabin);
  const toppedUp = ({ amount, moreMs }: TopUp) =>
    t("till.topUpMore", { amount: format.money(amount), time: format.duration(Math.floor(moreMs / 1000)) });
  return (
    <div className={styles["deposit-bar"]}>
      <DepositTrack cabin={cabin} receivedMs={receivedMs} />
      <div className={styles["deposit-foot"]}>
        <TickingText
          active={topUp !== null}
          value={(now) => Number(topUp !== null && now - receivedMs < TOP_UP_SHOWN_MS)}
          text={(isNew) => (isNew === 1 && topUp !== null ? toppedUp(topUp) : `${long ? "" : `${t("tile.deposit")} `}${deposited}`)}
        />
        <b>
          {t("tile.left")}{" "}
          <TickingText
            active={cabin.live !== null}
            value={(now) => tileMoney(cabin, receivedMs, now).left}
            text={(left) => `${estimated ? "≈" : ""}${format.money(micros(left))}`}
          />
        </b>
      </div>
    </div>
  );
}

export function DepositTrack({ cabin, receivedMs }: Pick<TileBodyProps, "cabin" | "receivedMs">) {
  const percent = useTicking(cabin.live !== null, (now) => {
    const { deposit, left } = tileMoney(cabin, receivedMs, now);
    return deposit <= 0 ? 0 : Math.max(0, Math.min(100, Math.round((100 * left) / deposit)));
  });
  return (
    <div className={styles.track}>
      <i style={{ width: `${percent}%` }} />
    </div>
  );
}
