import { TickingText } from "../../live/ticking-text.tsx";
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
  const left = (now: number) => `${estimated ? "≈" : ""}${format.money(tileMoney(cabin, receivedMs, now).left)}`;
  const long = useTicking(true, (now) => format.money(deposit).length + left(now).length > LONG_FOOT);
  return (
    <div className={styles["deposit-bar"]}>
      <DepositTrack cabin={cabin} receivedMs={receivedMs} />
      <div className={styles["deposit-foot"]}>
        <span>
          {long ? null : `${t("tile.deposit")} `}
          {format.money(deposit)}
        </span>
        <b>
          {t("tile.left")} <TickingText active text={left} />
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
