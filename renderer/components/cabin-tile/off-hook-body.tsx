import { offHookSeconds } from "../../live/off-hook-seconds.ts";
import { TickingText } from "../../live/ticking-text.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import styles from "./cabin-tile.module.css";
import { minutesAndSeconds } from "./minutes-and-seconds.ts";
import type { TileBodyProps } from "./tile-props.ts";
import { WaitingAccount } from "./waiting-account.tsx";
import { waitingTrouble } from "./waiting-trouble.ts";

/** The handset is off the hook and no digit was dialled: for how long, and from some time on a notice of it. */
export function OffHookBody(props: TileBodyProps) {
  const { cabin, receivedMs, undialled } = props;
  const { t, format } = useShop();
  const { offHook } = cabin;
  const trouble = waitingTrouble(cabin, props.minute, t, format);
  const seconds =
    offHook == null ? null : (
      <TickingText
        active
        value={(now) => offHookSeconds(offHook, receivedMs, now)}
        text={(elapsed) => t(undialled ? "tile.undialled" : "tile.ago", { time: minutesAndSeconds(elapsed) })}
      />
    );
  return (
    <div className={styles.body}>
      <div className={styles["idle-text"]}>
        {undialled ? (
          <span className={styles.undialled}>
            <Icon name="warning" />
            {seconds}
          </span>
        ) : (
          <span>
            <b>{t("tile.tone")}</b>
            <br />
            {seconds}
          </span>
        )}
        {trouble === null ? null : <b>{trouble}</b>}
      </div>
      <WaitingAccount {...props} />
    </div>
  );
}
