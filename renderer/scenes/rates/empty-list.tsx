import button from "../../components/button/button.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./rates.module.css";
import { useRates } from "./rates-context.ts";

/** Nothing to list: because there are no prices, or because the filter hides them. */
export function EmptyList() {
  const { t } = useShop();
  const { overview, store } = useRates();
  const { canEdit, counts } = overview;
  if (counts.all > 0)
    return (
      <div className={styles.empty}>
        <p>{t("rates.empty.noMatch")}</p>
        <button type="button" className={button.small} onClick={() => store.setState({ filter: { text: "", unit: null, only: "all" } })}>
          {t("rates.clear")}
        </button>
      </div>
    );
  return (
    <div className={styles.empty}>
      <span className={styles.emptySign}>
        <Icon name="tag" size={30} />
      </span>
      <p>{t(canEdit ? "rates.empty.nothing" : "rates.empty.nothingCashier")}</p>
      {canEdit ? (
        <div>
          <button type="button" className={button.small} data-primary onClick={() => store.setState({ dialog: { kind: "import" } })}>
            <Icon name="import" size={15} />
            {t("rates.import")}
          </button>
          <button type="button" className={button.small} onClick={() => store.setState({ ruleOpen: true })}>
            {t("rates.empty.rule")}
          </button>
        </div>
      ) : null}
    </div>
  );
}
