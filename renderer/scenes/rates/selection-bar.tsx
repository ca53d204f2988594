import button from "../../components/button/button.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { countOf } from "../../shop/count-of.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./rates.module.css";
import { useRates, useRatesState } from "./rates-context.ts";
import { NOTHING_CHOSEN } from "./rates-store.ts";

/** What is chosen, and what can be done with it. Taking out asks nothing: the draft's undo brings it back. */
export function SelectionBar() {
  const { t, format } = useShop();
  const { actions, store, total } = useRates();
  const selection = useRatesState((state) => state.selection);
  const count = selection === "all" ? total : selection.size;
  return (
    <div className={styles.selection} role="status">
      <b>{t("rates.select.chosen", countOf(format, count))}</b>
      {selection === "all" ? null : (
        <button type="button" className={styles.quiet} onClick={() => store.setState({ selection: "all" })}>
          {t("rates.select.all", { count: format.count(total) })}
        </button>
      )}
      <button type="button" className={styles.quiet} onClick={() => store.setState({ selection: NOTHING_CHOSEN })}>
        {t("rates.select.none")}
      </button>
      <button type="button" className={button.small} data-danger onClick={() => void actions.removeChosen(total, format)}>
        <Icon name="trash" size={15} />
        {t("rates.select.remove")}
        <Kbd onGo>{t("rates.select.key")}</Kbd>
      </button>
    </div>
  );
}
