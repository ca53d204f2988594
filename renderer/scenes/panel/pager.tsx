import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { useCore, usePanel } from "../../client/core-context.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./panel.module.css";

/** Only where not all cabins fit on one page. */
export function Pager({ cabins }: { readonly cabins: readonly CabinView[] }) {
  const { t } = useShop();
  const { panel } = useCore();
  const page = usePanel((state) => state.page);
  const perPage = usePanel((state) => state.perPage);
  const pages = Math.ceil(cabins.length / perPage);
  if (pages < 2) return null;
  const shown = cabins.slice(page * perPage, (page + 1) * perPage);
  return (
    <div className={styles.pager}>
      <button type="button" aria-label={t("grid.previous")} disabled={page === 0} onClick={() => panel.setState({ page: page - 1 })}>
        <Icon name="previous" />
      </button>
      {t("grid.page", { first: shown[0]?.number ?? 0, last: shown.at(-1)?.number ?? 0 })}
      <button type="button" aria-label={t("grid.next")} disabled={page >= pages - 1} onClick={() => panel.setState({ page: page + 1 })}>
        <Icon name="next" />
      </button>
    </div>
  );
}
