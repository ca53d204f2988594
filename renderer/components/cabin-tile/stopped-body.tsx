import { useShop } from "../../shop/shop-context.tsx";
import styles from "./cabin-tile.module.css";
import { lineWords } from "./line-words.ts";
import { minutesSince } from "./minutes-since.ts";
import { TileButton } from "./tile-button.tsx";
import { ago } from "./tile-meta.ts";
import type { TileBodyProps } from "./tile-props.ts";

/** Disabled by the shop, or without a line. Neither shows a last call (T-56). */
export function StoppedBody({ cabin, tone, minute, actions }: TileBodyProps) {
  const { t, format } = useShop();
  const disabled = tone === "disabled";
  return (
    <div className={styles.body}>
      <div className={styles["idle-text"]}>
        <span>
          <b>{disabled ? cabin.disabled?.reason || t("tile.disabled") : lineWords(cabin.lineUser, t)}</b>
          <br />
          {disabled
            ? t("tile.since", { time: format.time(cabin.disabled?.since ?? cabin.since) })
            : t("tile.ago", { time: ago(minutesSince(cabin.since, minute), t) })}
        </span>
      </div>
      {disabled ? (
        <div className={styles.foot}>
          <TileButton icon="check" kind="small" onPress={() => actions.enable(cabin.number)}>
            {t("tile.enable")}
          </TileButton>
        </div>
      ) : (
        <div className={styles.foot}>
          <TileButton icon="undo" kind="small" onPress={() => actions.testLine(cabin.number)}>
            {t("line.test")}
          </TileButton>
        </div>
      )}
    </div>
  );
}
