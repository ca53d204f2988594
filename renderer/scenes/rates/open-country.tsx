import { useState } from "react";
import type { RateCountry } from "../../../shared/contract/rates-view.ts";
import { useAnswer } from "../../client/use-answer.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { ROWS_PER_PAGE } from "./expanded-countries.ts";
import { RateRowView } from "./rate-row.tsx";
import styles from "./rates.module.css";
import { useRates, useRatesState } from "./rates-context.ts";
import { wireFilter } from "./wire-filter.ts";

/** The rates of a country, a page at a time. */
export function OpenCountry({ country }: { readonly country: RateCountry }) {
  const { t } = useShop();
  const { overview } = useRates();
  const filter = useRatesState((state) => state.filter);
  const stamp = useRatesState((state) => state.stamp);
  const [wantedPage, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(country.rates / ROWS_PER_PAGE));
  const page = Math.min(wantedPage, pages);
  const answer = useAnswer(
    (client) => client.rates.list({ ...wireFilter(filter), country: country.country, page, size: ROWS_PER_PAGE }),
    `${JSON.stringify(filter)} ${page} ${stamp}`,
  );
  const columns = overview.canSeeCost ? 7 : 6;
  if (answer === null)
    return (
      <tr>
        <td colSpan={columns} className={styles.loading}>
          {t("rates.loading")}
        </td>
      </tr>
    );
  return (
    <>
      {answer.rows.map((row) => (
        <RateRowView key={row.key} row={row} />
      ))}
      {pages > 1 ? <Pages country={country} page={page} pages={pages} columns={columns} onPage={setPage} /> : null}
    </>
  );
}

interface PagesProps {
  readonly country: RateCountry;
  readonly page: number;
  readonly pages: number;
  readonly columns: number;
  readonly onPage: (page: number) => void;
}

function Pages({ country, page, pages, columns, onPage }: PagesProps) {
  const { t, format } = useShop();
  const first = (page - 1) * ROWS_PER_PAGE + 1;
  const shown = {
    first: format.count(first),
    last: format.count(Math.min(country.rates, first + ROWS_PER_PAGE - 1)),
    total: format.count(country.rates),
  };
  return (
    <tr className={styles.pages}>
      <td colSpan={columns}>
        <span>
          <button
            type="button"
            aria-label={t("rates.row.previous", { country: country.name })}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          >
            <Icon name="previous" size={14} />
          </button>
          {t("rates.row.shown", shown)}
          <button
            type="button"
            aria-label={t("rates.row.next", { country: country.name })}
            disabled={page >= pages}
            onClick={() => onPage(page + 1)}
          >
            <Icon name="next" size={14} />
          </button>
        </span>
      </td>
    </tr>
  );
}
