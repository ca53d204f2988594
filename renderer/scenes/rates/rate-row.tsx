import { memo } from "react";
import type { RateRow } from "../../../shared/contract/rates-view.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { groupedPrefix } from "../../components/quote-box/grouped-prefix.ts";
import { incrementSentence } from "../../components/quote-box/increment-sentence.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { toggled } from "./list-keys.ts";
import { MarkupCell } from "./markup-cell.tsx";
import styles from "./rates.module.css";
import { useRates, useRatesState } from "./rates-context.ts";
import { RowFlags } from "./row-flags.tsx";
import { SaleCell } from "./sale-cell.tsx";
import { SaleEditor } from "./sale-editor.tsx";

/** A rate. The price is edited in its place; everything else behind the pencil. */
export const RateRowView = memo(function RateRowView({ row }: { readonly row: RateRow }) {
  const { t, format } = useShop();
  const { store, overview } = useRates();
  const { canEdit, canSeeCost } = overview;
  const id = `r:${row.key}`;
  const hasStop = useRatesState((state) => state.current === id);
  const isChosen = useRatesState(({ selection }) => selection === "all" || selection.has(row.key));
  const editing = useRatesState((state) => (state.editing?.key === row.key ? state.editing : null));
  const removed = row.draft?.kind === "removed";
  const named = { destination: row.description, prefix: groupedPrefix(row.prefix) };
  const edit = () => canEdit && !removed && store.setState({ editing: { key: row.key }, current: id });
  const facts = {
    "data-row": id,
    "aria-level": 2,
    "aria-selected": canEdit ? isChosen : undefined,
    "data-bad": row.flags.includes("below-cost") || undefined,
    "data-draft": row.draft?.kind,
    tabIndex: hasStop ? 0 : -1,
    onFocus: () => store.setState({ current: id }),
  };
  const first = (
    <td>
      <span className={styles.destination}>
        {canEdit ? (
          <input
            type="checkbox"
            className={styles.check}
            tabIndex={-1}
            aria-label={t("rates.row.select", named)}
            checked={isChosen}
            disabled={removed}
            onChange={() => store.setState(({ selection }) => ({ selection: toggled(selection, row.key) }))}
          />
        ) : null}
        <span className={styles.name}>{row.description}</span>
        {row.band === null ? null : <span className={styles.band}>{row.band}</span>}
        <RowFlags flags={row.flags} />
        {canEdit && !removed ? (
          <button
            type="button"
            data-edit
            tabIndex={-1}
            className={styles.pencil}
            aria-label={t("rates.row.edit", named)}
            onClick={() => store.setState({ dialog: { kind: "rate", row } })}
          >
            <Icon name="edit" size={14} />
          </button>
        ) : null}
      </span>
    </td>
  );
  const middle = (
    <>
      <td className={styles.prefix}>{groupedPrefix(row.prefix)}</td>
      <td className={styles.billing} title={incrementSentence(row.increment, t)}>
        {billingWords(row.increment, t)}
      </td>
    </>
  );
  if (editing !== null) return <SaleEditor row={row} editing={editing} rowFacts={facts} first={first} middle={middle} />;
  return (
    <tr className={styles.rate} {...facts}>
      {first}
      {middle}
      <td data-right>
        {canSeeCost
          ? row.cost === undefined
            ? "–"
            : format.costPerMinute(row.cost.value, row.cost.unit)
          : /^0(\.0*)?$/.test(row.connect)
            ? "–"
            : format.bareRate(row.connect, "minute")}
      </td>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the row does the same. */}
      <td data-right data-editable={(canEdit && !removed) || undefined} onClick={edit}>
        <SaleCell row={row} />
      </td>
      {canSeeCost ? (
        <td data-right>
          <MarkupCell percent={row.markupPercent ?? null} />
        </td>
      ) : null}
      <td className={styles.billing}>{sinceWords(row)}</td>
    </tr>
  );

  function sinceWords({ draft, since, from, until }: RateRow): string {
    if (draft !== null)
      return t(draft.kind === "removed" ? "rates.row.removed" : draft.kind === "new" ? "rates.row.isNew" : "rates.row.draft");
    if (until !== null) return t("rates.row.until", { date: format.date(`${until}T12:00:00Z`) });
    if (from !== null) return format.date(`${from}T12:00:00Z`);
    return since === null ? "" : format.date(since);
  }
});

function billingWords(increment: string, t: ReturnType<typeof useShop>["t"]): string {
  if (increment === "1/1") return t("rates.billing.second");
  if (increment === "60/60") return t("rates.billing.minute");
  const [first = "", next = ""] = increment.split("/");
  return t("rates.billing.other", { first, next });
}
