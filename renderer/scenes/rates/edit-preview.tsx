import type { RateRow } from "../../../shared/contract/rates-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { exampleOf, percentBetween } from "./rate-preview.ts";
import styles from "./rates.module.css";
import { typedRate } from "./typed-rate.ts";

/** What the price being written would mean: the change, ten minutes, and the markup. */
export function EditPreview({ row, text }: { readonly row: RateRow; readonly text: string }) {
  const { t, format, shop } = useShop();
  const typed = typedRate(text, format.profile);
  const hint = <span className={styles.hint}>{t("rates.edit.hint")}</span>;
  if (!typed.ok) return hint;
  const after = { value: typed.wire, unit: row.unit };
  const before = row.value === null ? null : { value: row.value, unit: row.unit };
  const percent = percentBetween(before, after);
  const example = (value: string) => format.money(exampleOf(value, row, shop, format.profile.decimals));
  const markup = percentBetween(row.cost ?? null, after);
  const isBelow = markup?.startsWith("-") === true;
  return (
    <span className={styles.effects}>
      {before === null || percent === null ? null : (
        <b>
          {t("rates.edit.change", {
            before: format.rate(before.value, before.unit),
            after: format.rate(after.value, after.unit),
            percent: `${percent.startsWith("-") ? "" : "+"}${format.percent(percent)}`,
          })}
        </b>
      )}
      <span>
        {before === null
          ? t("rates.edit.exampleNew", { after: example(after.value) })
          : t("rates.edit.example", { before: example(before.value), after: example(after.value) })}
      </span>
      {markup === null ? null : (
        <span data-loses={isBelow || undefined}>
          {isBelow && row.cost !== undefined
            ? t("rates.edit.belowCost", { cost: format.costPerMinute(row.cost.value, row.cost.unit) })
            : t("rates.edit.markup", { percent: format.percent(markup) })}
        </span>
      )}
      {hint}
    </span>
  );
}
