import type { RatesOverview } from "../../../shared/contract/rates-view.ts";
import button from "../../components/button/button.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./rates.module.css";
import { useRates } from "./rates-context.ts";

/** A draft that cannot be read any more: what is wrong, and the two ways out. */
export function DamagedDraftBar({ draft }: { readonly draft: RatesOverview["damagedDrafts"][number] }) {
  const { t } = useShop();
  const { store, actions } = useRates();
  const { side, source } = draft;
  const words = [t(`rates.damagedDraft.${side}`), source === null ? null : t("rates.damagedDraft.source", { file: source })];
  return (
    <section className={styles.draft} aria-label={t("rates.damagedDraft.label")} role="alert">
      <Icon name="warning" size={17} />
      <span className={styles.draftWords}>
        {words.filter((word) => word !== null).join(" ")} {t("rates.damagedDraft.todo")}
      </span>
      <button type="button" className={styles.quiet} onClick={() => store.setState({ dialog: { kind: "import" } })}>
        {t("rates.import")}
      </button>
      <button type="button" className={button.small} data-primary onClick={() => void actions.discard(side)}>
        {t("rates.draft.discard")}
      </button>
    </section>
  );
}
