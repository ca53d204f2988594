import { Select } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { taxOnTop } from "../../shop/tax-on-top.ts";
import { MarkupRule } from "./markup-rule.tsx";
import styles from "./rates.module.css";
import { useRates, useRatesState } from "./rates-context.ts";
import { NOTHING_CHOSEN, type RatesFilter } from "./rates-store.ts";
import { SelectionBar } from "./selection-bar.tsx";

const TYPING_REST_MS = 150;

/** The search, the unit, the history; and on the right the general rule, or what is chosen. */
export function RatesTools() {
  const { t, format, shop } = useShop();
  const tax = taxOnTop(shop.tax, format);
  const { overview, store } = useRates();
  const unit = useRatesState((state) => state.filter.unit);
  const hasChosen = useRatesState(({ selection }) => selection === "all" || selection.size > 0);
  const filter = (over: Partial<RatesFilter>) =>
    store.setState((state) => ({ filter: { ...state.filter, ...over }, selection: NOTHING_CHOSEN, expanded: new Map() }));
  return (
    <div className={styles.tools}>
      <SearchField onText={(text) => filter({ text })} />
      <Select
        className={styles.unit ?? ""}
        size="sm"
        aria-label={t("rates.unit.label")}
        leftSection={<span>{t("rates.unit.label")}:</span>}
        leftSectionWidth={62}
        allowDeselect={false}
        data={(["all", "minute", "second"] as const).map((value) => ({ value, label: t(`rates.unit.${value}`) }))}
        value={unit ?? "all"}
        onChange={(value) => filter({ unit: value === "minute" || value === "second" ? value : null })}
      />
      {overview.canEdit ? (
        <button type="button" className={styles.quiet} onClick={() => store.setState({ dialog: { kind: "history" } })}>
          <Icon name="history" size={15} />
          {t("rates.history")}
        </button>
      ) : null}
      {tax === null ? null : <span className={styles.taxNote}>{t("rates.taxOnTop", { tax })}</span>}
      <span className={styles.gap} />
      {hasChosen && overview.canEdit ? <SelectionBar /> : overview.canSeeCost ? <MarkupRule /> : null}
    </div>
  );
}

function SearchField({ onText }: { readonly onText: (text: string) => void }) {
  const { t } = useShop();
  const wanted = useRatesState((state) => state.filter.text);
  const [text, setText] = useState(wanted);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  // The filter may be taken away elsewhere: by the button of an empty list.
  useEffect(() => setText((typed) => (wanted === "" ? "" : typed)), [wanted]);
  const type = (next: string) => {
    setText(next);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => onText(next.trim()), TYPING_REST_MS);
  };
  return (
    <div className={styles.search}>
      <Icon name="search" size={16} />
      <input
        type="text"
        data-rates-search
        aria-label={t("rates.search")}
        placeholder={t("rates.search")}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && type("")}
      />
      {text === "" ? null : (
        <button type="button" aria-label={t("rates.clear")} onClick={() => type("")}>
          <Icon name="close" size={14} />
        </button>
      )}
    </div>
  );
}
