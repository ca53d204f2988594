import { useLive } from "../../client/core-context.tsx";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { keyCap } from "../../components/help/key-cap.ts";
import { type KeyRow, keyTable } from "../../components/help/key-table.ts";
import { useCharacterKeyOff } from "../../components/kbd/character-keys-context.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./panel.module.css";

/** The first of the keys of the counter; all of them are behind F1. */
const hints = (keyTable as readonly KeyRow[]).flatMap(({ keys, hint }) =>
  hint === undefined ? [] : keys.map((key) => [key, hint] as const),
);

/** The keys, and what the shift has sold. */
export function HintBar() {
  const { t, format, shop, language } = useShop();
  const last = useLive((state) => state.cabins.at(-1)?.cabin.number ?? 1);
  const shift = useLive((state) => state.shift);
  const isOff = useCharacterKeyOff();
  const heard = hints.filter(([key]) => !isOff(key));
  return (
    <div className={styles.hint}>
      <span className={styles.keys}>
        {isOff("1") ? null : (
          <span>
            <Kbd>1</Kbd>–<Kbd>{last}</Kbd> {t("hint.pick")}
          </span>
        )}
        {heard.map(([key, text]) => (
          <span key={key}>
            <Kbd>{keyCap(key, language)}</Kbd> {t(text)}
          </span>
        ))}
      </span>
      <span className={styles.shift}>
        {shift === null ? (
          t(shop.shiftMode === "automatic" ? "hint.automaticShift" : "hint.noShift")
        ) : (
          <>
            {t("hint.shift", { time: format.time(shift.openedAt), sales: t("hint.sales", { count: shift.salesCount }) })}{" "}
            <b>{format.money(wireMicros(shift.salesTotal))}</b>
          </>
        )}
      </span>
    </div>
  );
}
