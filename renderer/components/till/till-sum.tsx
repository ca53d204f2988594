import type { Translate } from "../../../shared/i18n/translate.ts";
import { negateMicros } from "../../../shared/money/micros.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { ShopFormat } from "../../shop/shop-format.ts";
import { FitText } from "../cabin-tile/fit-text.tsx";
import { talkedSeconds } from "../cabin-tile/talked-seconds.ts";
import styles from "./till.module.css";
import type { TillDue } from "./till-due.ts";

type Lines = Pick<TillDue, "calls" | "items">;

/** "3 llamadas", "3 llamadas · 2 ítems", "2 ítems". */
export function linesCounted({ calls, items }: Lines, t: Translate): string {
  return withItems(items, t("tile.calls", { count: calls.length }), calls.length > 0, t);
}

/** "3 llamadas · 12:46", "3 llamadas · 12:46 · 2 ítems", "2 ítems"; where they are counted above, "Llamadas · 12:46". */
function linesTalked(
  { calls, items }: Lines,
  counted: boolean,
  { t, format }: { readonly t: Translate; readonly format: ShopFormat },
): string {
  const which = counted ? t("till.calls") : t("tile.calls", { count: calls.length });
  return withItems(items, t("till.subtotal", { calls: which, time: format.duration(talkedSeconds(calls)) }), calls.length > 0, t);
}

function withItems(items: Lines["items"], calls: string, called: boolean, t: Translate): string {
  if (items.length === 0) return calls;
  const sold = t("till.items", { count: items.length });
  return called ? t("till.callsAnd", { calls, items: sold }) : sold;
}

interface TillSumProps {
  readonly sum: TillDue;
  /** How many calls of the account are paid later. */
  readonly leftOut: number;
  /** True where the deposit is money paid towards a postpaid account. */
  readonly isPaidBefore: boolean;
  /** There is room to say why cash is rounded. */
  readonly isDetailed?: boolean;
}

/** Subtotal, discount, deposit, rounding and total. The rounding belongs to cash: it goes when the method changes. */
export function TillSum({ sum, leftOut, isPaidBefore, isDetailed = false }: TillSumProps) {
  const { t, format, shop } = useShop();
  // Only Chile rounds by law; elsewhere it is the shop's own.
  const roundingWords = () => t(isDetailed && shop.country === "CL" ? "till.roundingLaw" : "till.rounding");
  const { subtotal, discount, deposit, rounding, due } = sum;
  const lines = [
    [linesTalked(sum, isDetailed, { t, format }), subtotal],
    ...(discount === 0 ? [] : [[t("money.discount"), negateMicros(discount)] as const]),
    ...(deposit === 0 ? [] : [[t(isPaidBefore ? "money.paidBefore" : "till.deposit"), negateMicros(deposit)] as const]),
    ...(rounding === 0 ? [] : [[roundingWords(), rounding] as const]),
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
        <span className={styles.label}>{t(due < 0 ? "till.toGiveBack" : isDetailed ? "till.totalToPay" : "till.total")}</span>
        <FitText className={styles.value} text={format.money(due < 0 ? negateMicros(due) : due)} />
      </div>
    </div>
  );
}
