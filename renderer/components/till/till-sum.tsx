import { negateMicros } from "../../../shared/money/micros.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { FitText } from "../cabin-tile/fit-text.tsx";
import { talkedSeconds } from "../cabin-tile/talked-seconds.ts";
import styles from "./till.module.css";
import type { TillDue } from "./till-due.ts";

interface TillSumProps {
  readonly sum: TillDue;
  /** How many calls of the account are paid later. */
  readonly leftOut: number;
  /** True where the deposit is money paid towards a postpaid account. */
  readonly isPaidBefore: boolean;
}

/** Subtotal, discount, deposit, rounding and total. The rounding belongs to cash: it goes when the method changes. */
export function TillSum({ sum: { calls, subtotal, discount, deposit, rounding, due }, leftOut, isPaidBefore }: TillSumProps) {
  const { t, format } = useShop();
  const lines = [
    [t("till.subtotal", { calls: t("tile.calls", { count: calls.length }), time: format.duration(talkedSeconds(calls)) }), subtotal],
    ...(discount === 0 ? [] : [[t("money.discount"), negateMicros(discount)] as const]),
    ...(deposit === 0 ? [] : [[t(isPaidBefore ? "money.paidBefore" : "till.deposit"), negateMicros(deposit)] as const]),
    ...(rounding === 0 ? [] : [[t("till.rounding"), rounding] as const]),
  ] as const;
  return (
    <div className={styles.sum}>
      {lines.map(([name, amount]) => (
        <div key={name}>
          <span>{name}</span>
          <span>{format.money(amount)}</span>
        </div>
      ))}
      {leftOut === 0 ? null : (
        <div>
          <span>{t("money.leftOut", { count: leftOut })}</span>
        </div>
      )}
      <div className={styles.grand}>
        <span className={styles.label}>{t(due < 0 ? "till.toGiveBack" : "till.total")}</span>
        <FitText className={styles.value} text={format.money(due < 0 ? negateMicros(due) : due)} />
      </div>
    </div>
  );
}
