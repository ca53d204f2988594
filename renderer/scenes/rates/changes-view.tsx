import { useState } from "react";
import type { RateChange, RateChangesPage } from "../../../shared/contract/rates-view.ts";
import type { TimbreClient } from "../../client/timbre-client.ts";
import { useAnswer } from "../../client/use-answer.ts";
import list from "../../components/dialog/dialog-list.module.css";
import { Flag } from "../../components/flag/flag.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { groupedPrefix } from "../../components/quote-box/grouped-prefix.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { type ChangeTab, changeTabs, countOfTab } from "./change-tabs.ts";
import styles from "./changes-view.module.css";

interface ChangesViewProps {
  readonly ask: (client: TimbreClient, tab: ChangeTab, page: number, size: number) => Promise<RateChangesPage>;
  /** Changes when there is something else to compare. */
  readonly stamp: string;
}

const SIZE = 50;

/** What becomes of which price, by kind of change, the kinds that cost money first among equals. */
export function ChangesView({ ask, stamp }: ChangesViewProps) {
  const { t, format } = useShop();
  const [wanted, setWanted] = useState<ChangeTab | null>(null);
  const [page, setPage] = useState(1);
  const first = useAnswer((client) => ask(client, "up", 1, 1), stamp);
  const counts = first?.counts ?? null;
  const filled = changeTabs.filter((tab) => counts !== null && countOfTab(counts, tab) > 0);
  const tab = wanted ?? filled[0] ?? "up";
  const answer = useAnswer((client) => ask(client, tab, page, SIZE), `${stamp} ${tab} ${page}`);
  if (counts === null) return <p className={styles.note}>{t("rates.diff.loading")}</p>;
  const choose = (next: ChangeTab) => {
    setWanted(next);
    setPage(1);
  };
  return (
    <div className={styles.view}>
      <div className={styles.tabs} role="tablist" aria-label={t("rates.diff.label")}>
        {changeTabs.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={each === tab}
            data-warns={((each === "below-cost" || each === "hundredfold") && countOfTab(counts, each) > 0) || undefined}
            disabled={countOfTab(counts, each) === 0 && each !== tab}
            onClick={() => choose(each)}
          >
            {t(`rates.diff.${each}`)} <b>{format.count(countOfTab(counts, each))}</b>
          </button>
        ))}
      </div>
      {tab === "hundredfold" && counts.hundredfold > 0 ? (
        <p className={list.alarm}>
          <Icon name="warning" size={16} />
          {t("rates.diff.hundredfoldWarning")}
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys. */}
      <section className={`${list.list} ${styles.rows}`} tabIndex={0} aria-label={t(`rates.diff.${tab}`)}>
        <table>
          <thead>
            <tr>
              <th>{t("rates.column.destination")}</th>
              <th>{t("rates.column.prefix")}</th>
              <th data-right>{t("rates.diff.before")}</th>
              <th data-right>{t("rates.diff.after")}</th>
              <th data-right>{t("rates.diff.change")}</th>
            </tr>
          </thead>
          <tbody>
            {(answer?.rows ?? []).map((change) => (
              <ChangeRow key={change.key} change={change} />
            ))}
          </tbody>
        </table>
        {answer !== null && answer.rows.length === 0 ? <p className={styles.note}>{t("rates.diff.empty")}</p> : null}
      </section>
      <Pages page={page} total={answer?.total ?? 0} onPage={setPage} />
    </div>
  );
}

function ChangeRow({ change }: { readonly change: RateChange }) {
  const { t, format } = useShop();
  const { before, after, percent } = change;
  const written = (priced: RateChange["before"]) =>
    priced === null
      ? "–"
      : change.kind === "increment"
        ? `${format.perMinute(priced.value, priced.unit)} · ${priced.increment}`
        : format.perMinute(priced.value, priced.unit);
  return (
    <tr data-bad={change.belowCost || change.hundredfold || undefined}>
      <td>
        <span className={list.place}>
          <Flag flag={change.country?.toLowerCase() ?? null} width={18} />
          {change.country === null ? change.description : `${format.country(change.country)} · ${change.description}`}
          {change.belowCost ? <b className={styles.bad}>{t("rates.diff.belowCost")}</b> : null}
        </span>
      </td>
      <td>{groupedPrefix(change.prefix)}</td>
      <td data-right>{written(before)}</td>
      <td data-right>
        <b>{written(after)}</b>
      </td>
      <td data-right data-large={change.large || undefined}>
        {percent === null ? "" : `${percent.startsWith("-") ? "" : "+"}${format.percent(percent)}`}
      </td>
    </tr>
  );
}

function Pages({ page, total, onPage }: { readonly page: number; readonly total: number; readonly onPage: (page: number) => void }) {
  const { t } = useShop();
  const pages = Math.max(1, Math.ceil(total / SIZE));
  if (pages === 1) return null;
  return (
    <div className={styles.pages}>
      <button type="button" aria-label={t("page.previous")} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <Icon name="previous" size={14} />
      </button>
      {t("page.of", { page, pages })}
      <button type="button" aria-label={t("page.next")} disabled={page >= pages} onClick={() => onPage(page + 1)}>
        <Icon name="next" size={14} />
      </button>
    </div>
  );
}
