import type { RatesOverview } from "../../../shared/contract/rates-view.ts";
import button from "../../components/button/button.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { ExportRates } from "./export-rates.tsx";
import styles from "./rates.module.css";
import { useRates, useRatesState } from "./rates-context.ts";
import { NOTHING_CHOSEN, type RatesFilter } from "./rates-store.ts";

type Only = RatesFilter["only"];

interface Chip {
  readonly only: Only;
  readonly count: number;
  readonly warns: boolean;
}

/** The chips of a role: nobody reads a markup between the lines who may not read it in a column. */
function chipsOf({ canSeeCost, counts }: RatesOverview): readonly Chip[] {
  const all: Chip = { only: "all", count: counts.all, warns: false };
  const noSale: Chip = { only: "no-sale", count: counts.noSale, warns: true };
  if (!canSeeCost) return [all, noSale];
  return [
    all,
    { only: "own", count: counts.own, warns: false },
    { only: "low-markup", count: counts.lowMarkup, warns: true },
    noSale,
    { only: "below-cost", count: counts.belowCost, warns: true },
  ];
}

/** The name of the scene, what to show of the list, and what to do with the whole of it. */
export function RatesHead() {
  const { t, format } = useShop();
  const { overview, store } = useRates();
  const chosen = useRatesState((state) => state.filter.only);
  const chips = chipsOf(overview).filter(({ only, warns, count }) => !warns || count > 0 || only === chosen);
  const choose = (only: Only) => store.setState(({ filter }) => ({ filter: { ...filter, only }, selection: NOTHING_CHOSEN }));
  return (
    <div className={styles.head}>
      <h1>{t("rates.title")}</h1>
      <fieldset className={styles.chips} aria-label={t("rates.tab.label")}>
        {chips.map(({ only, count, warns }) => (
          <button
            key={only}
            type="button"
            className={styles.chip}
            data-warns={warns || undefined}
            aria-pressed={chosen === only}
            onClick={() => choose(only)}
          >
            {only === "low-markup" || only === "below-cost" ? <Icon name="warning" size={14} /> : null}
            {t(`rates.tab.${only}`)} {format.count(count)}
          </button>
        ))}
      </fieldset>
      <span className={styles.gap} />
      {overview.canEdit ? (
        <button type="button" className={button.small} onClick={() => store.setState({ dialog: { kind: "import" } })}>
          <Icon name="import" size={15} />
          {t("rates.import")}
        </button>
      ) : null}
      <ExportRates />
      {overview.canEdit ? (
        <button type="button" className={button.small} data-primary onClick={() => store.setState({ dialog: { kind: "rate", row: null } })}>
          <Icon name="plus" size={15} />
          {t("rates.new")}
        </button>
      ) : null}
    </div>
  );
}
