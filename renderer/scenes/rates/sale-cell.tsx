import type { RateRow } from "../../../shared/contract/rates-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./rates.module.css";

/** The price of a minute; what it was before the draft is struck out beside it. */
export function SaleCell({ row }: { readonly row: RateRow }) {
  const { t, format } = useShop();
  const { draft, value, unit } = row;
  const before = draft?.before ?? null;
  const was = before === null ? null : format.perMinute(before.value, before.unit);
  if (draft?.kind === "removed") return <s className={styles.was}>{was ?? t("rates.row.noSale")}</s>;
  const is = value === null ? null : format.perMinute(value, unit);
  return (
    <span
      className={styles.sale}
      data-rule={row.source === "cost+markup" || undefined}
      title={row.source === "cost+markup" ? t("rates.row.byRule") : undefined}
    >
      {was === null || was === is ? null : (
        <s className={styles.was}>
          <span className="visually-hidden">{t("rates.row.was", { amount: "" })}</span>
          {was}
        </s>
      )}
      {is ?? <span className={styles.none}>–</span>}
    </span>
  );
}
