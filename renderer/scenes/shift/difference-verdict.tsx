import { type Micros, negateMicros } from "../../../shared/money/micros.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { differenceWords } from "../../shop/difference-words.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./shift.module.css";

interface DifferenceVerdictProps {
  readonly difference: Micros;
  readonly recounts: number;
  /** A difference above it wants a reason; null where none ever does. */
  readonly reasonAbove: Micros | null;
}

/** Whether the drawer matches, by mark, word and figure, and what the shop's limit says of it. */
export function DifferenceVerdict({ difference, recounts, reasonAbove }: DifferenceVerdictProps) {
  const { t, format } = useShop();
  const isOver = reasonAbove !== null && (difference < 0 ? negateMicros(difference) : difference) > reasonAbove;
  const limit = difference === 0 || reasonAbove === null ? null : { amount: format.money(reasonAbove) };
  return (
    <output className={styles.verdict} data-differs={difference !== 0 || undefined}>
      <Icon name={difference === 0 ? "check" : "warning"} size={24} />
      <span>
        <b>{difference === 0 ? t("shift.exact") : differenceWords(difference, { t, format })}</b>
        {limit === null ? null : <span>{t(isOver ? "shift.overLimit" : "shift.withinLimit", limit)}</span>}
        {recounts > 0 ? <span>{t("shift.recounts", { count: recounts })}</span> : null}
      </span>
      <strong>{format.money(difference)}</strong>
    </output>
  );
}
