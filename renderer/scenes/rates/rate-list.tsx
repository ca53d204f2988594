import { useEffect, useMemo, useRef } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import { CountryRows } from "./country-rows.tsx";
import { EmptyList } from "./empty-list.tsx";
import { countryId, expandedCountries } from "./expanded-countries.ts";
import { createListKeys } from "./list-keys.ts";
import styles from "./rates.module.css";
import { useRates, useRatesState } from "./rates-context.ts";
import { NOTHING_CHOSEN } from "./rates-store.ts";

/** The list by country, as a tree of two levels with one tab stop. */
export function RateList() {
  const { t, format } = useShop();
  const { overview, countries, store, actions, total } = useRates();
  const { canSeeCost, canEdit } = overview;
  const byHand = useRatesState((state) => state.expanded);
  const open = useMemo(() => expandedCountries(countries ?? [], byHand), [countries, byHand]);
  const table = useRef<HTMLTableElement>(null);
  const keys = useMemo(
    () => createListKeys({ store, canEdit, onRemove: () => void actions.removeChosen(total, format), onUndo: () => void actions.undo() }),
    [store, canEdit, actions, total, format],
  );
  useTabStop(table);
  useRefocus(table);
  if (countries?.length === 0) return <EmptyList />;
  return (
    <div className={styles.card} data-dates={format.dates.order}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree of rows is what a treegrid is (WAI-ARIA practices). */}
      <table ref={table} role="treegrid" aria-label={t("rates.title")} onKeyDown={keys} data-roles={canSeeCost ? "owner" : "cashier"}>
        <thead>
          <tr>
            <th>
              <span className={styles.firstHead}>
                {canEdit ? <SelectAll /> : null}
                {t("rates.column.destination")}
              </span>
            </th>
            <th>{t("rates.column.prefix")}</th>
            <th>{t("rates.column.billing")}</th>
            {canSeeCost ? <th data-right>{t("rates.column.cost")}</th> : <th data-right>{t("rates.column.connect")}</th>}
            <th data-right>{t(canSeeCost ? "rates.column.sale" : "rates.column.price")}</th>
            {canSeeCost ? <th data-right>{t("rates.column.markup")}</th> : null}
            <th>{t("rates.column.since")}</th>
          </tr>
        </thead>
        {(countries ?? []).map((country) => (
          <CountryRows key={countryId(country.country)} country={country} open={open.has(countryId(country.country))} />
        ))}
      </table>
    </div>
  );
}

function SelectAll() {
  const { t } = useShop();
  const { store } = useRates();
  const all = useRatesState((state) => state.selection === "all");
  const some = useRatesState(({ selection }) => selection !== "all" && selection.size > 0);
  return (
    <input
      type="checkbox"
      className={styles.check}
      aria-label={t("rates.row.selectAll")}
      checked={all}
      ref={(box) => {
        if (box !== null) box.indeterminate = some;
      }}
      onChange={() => store.setState({ selection: all ? NOTHING_CHOSEN : "all" })}
    />
  );
}

/** A row that was an editor is another element: the focus goes back to it. */
function useRefocus(table: React.RefObject<HTMLTableElement | null>) {
  const { store } = useRates();
  const refocus = useRatesState((state) => state.refocus);
  useEffect(() => {
    const { current } = store.getState();
    if (refocus > 0 && current !== null) table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(current)}"]`)?.focus();
  }, [refocus, store, table]);
}

/** A row that is gone leaves the tab stop to the first. */
function useTabStop(table: React.RefObject<HTMLTableElement | null>) {
  const { store } = useRates();
  useEffect(() => {
    const { current } = table;
    if (current === null || current.querySelector('[data-row][tabindex="0"]') !== null) return;
    store.setState({ current: current.querySelector<HTMLElement>("[data-row]")?.dataset.row ?? null });
  });
}
