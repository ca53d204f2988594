import type { MessageKey } from "../../../shared/i18n/translate.ts";
import { useLive } from "../../client/core-context.tsx";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./panel.module.css";

const hints: readonly (readonly [key: string, text: MessageKey])[] = [
  ["Enter", "hint.enter"],
  ["*", "hint.next"],
  ["P", "hint.prepaid"],
  ["N", "hint.uncharged"],
  ["D", "hint.disable"],
  ["C", "hint.hangUp"],
];

/** The keys, and what the shift has sold. */
export function HintBar() {
  const { t, format, shop } = useShop();
  const last = useLive((state) => state.cabins.at(-1)?.cabin.number ?? 1);
  const shift = useLive((state) => state.shift);
  return (
    <div className={styles.hint}>
      <span className={styles.keys}>
        <span>
          <Kbd>1</Kbd>–<Kbd>{last}</Kbd> {t("hint.pick")}
        </span>
        {hints.map(([key, text]) => (
          <span key={key}>
            <Kbd>{key}</Kbd> {t(text)}
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
