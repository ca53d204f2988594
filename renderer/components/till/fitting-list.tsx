import { useElementSize } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import { fittingRows, roomOfRows } from "./fitting-rows.ts";
import styles from "./till.module.css";

/** As many rows as there is room for, the others in pages: an amount is there whole, and nothing is scrolled. */
export function FittingList({ rows }: { readonly rows: readonly ReactNode[] }) {
  const { t, format } = useShop();
  const { ref, height } = useElementSize();
  const [asked, setAsked] = useState(0);
  const perPage = fittingRows(rows.length, height);
  const last = Math.max(0, Math.ceil(rows.length / perPage) - 1);
  const page = Math.min(asked, last);
  const first = page * perPage;
  const shown = rows.slice(first, first + perPage);
  return (
    // The size is that of all the rows, or of what is left of the till: it never follows from what is drawn.
    <div ref={ref} className={styles.fitting} style={roomOfRows(rows.length)}>
      <ul className={styles.waiting}>{shown}</ul>
      {last === 0 ? null : (
        <div className={styles.pages}>
          <button type="button" aria-label={t("page.previous")} disabled={page === 0} onClick={() => setAsked(page - 1)}>
            <Icon name="previous" />
          </button>
          <span>
            {format.count(first + 1)}–{format.count(first + shown.length)} / {format.count(rows.length)}
          </span>
          <button type="button" aria-label={t("page.next")} disabled={page === last} onClick={() => setAsked(page + 1)}>
            <Icon name="next" />
          </button>
        </div>
      )}
    </div>
  );
}
