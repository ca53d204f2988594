import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { useCore } from "../../client/core-context.tsx";
import { useAnswer } from "../../client/use-answer.ts";
import { usePrepaid } from "../../client/use-prepaid.ts";
import { useQuoteSearch } from "../../client/use-quote-search.ts";
import { useRatesNews } from "../../client/use-rates-news.ts";
import { QuoteBox } from "../../components/quote-box/quote-box.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { DamagedDraftBar } from "./damaged-draft-bar.tsx";
import { DraftBar } from "./draft-bar.tsx";
import { RateList } from "./rate-list.tsx";
import styles from "./rates.module.css";
import { createRatesActions } from "./rates-actions.ts";
import { RatesContext } from "./rates-context.ts";
import { RatesDialogs } from "./rates-dialogs.tsx";
import { RatesHead } from "./rates-head.tsx";
import { createRatesStore } from "./rates-store.ts";
import { RatesTools } from "./rates-tools.tsx";
import { wireFilter } from "./wire-filter.ts";

/** The prices: the list with its draft, and the quote box beside it. */
export function Rates() {
  const { t, format } = useShop();
  const core = useCore();
  const store = useMemo(createRatesStore, []);
  const actions = useMemo(() => createRatesActions(core, store), [core, store]);
  const stamp = useStore(store, (state) => state.stamp);
  const overview = useAnswer((client) => client.rates.overview(), String(stamp));
  useRatesNews(actions.refresh);
  const filter = useStore(store, (state) => state.filter);
  const countries = useAnswer((client) => client.rates.countries(wireFilter(filter)), `${JSON.stringify(filter)} ${stamp}`);
  const search = useQuoteSearch();
  const prepaid = usePrepaid();
  const shared = useMemo(() => {
    const total = (countries ?? []).reduce((sum, country) => sum + country.rates, 0);
    return overview === null ? null : { store, actions, overview, countries, total };
  }, [store, actions, overview, countries]);
  useEffect(() => {
    // Ctrl+P anywhere in this scene is the price on paper, never the page of the browser.
    const keys = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key.toLowerCase() !== "p" || event.defaultPrevented) return;
      event.preventDefault();
      search.onPrint();
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  });
  if (shared === null) return <main className={styles.waiting}>{t("rates.loading")}</main>;
  const rule = shared.overview.markupPercent === null ? null : format.percent(shared.overview.markupPercent);
  return (
    <RatesContext value={shared}>
      <main className={styles.wrap}>
        <section className={styles.main} aria-label={t("rates.title")}>
          <RatesHead />
          <RatesTools />
          <RateList />
          {shared.overview.canEdit ? shared.overview.drafts.map((draft) => <DraftBar key={draft.side} draft={draft} />) : null}
          {shared.overview.canEdit
            ? shared.overview.damagedDrafts.map((draft) => <DamagedDraftBar key={draft.side} draft={draft} />)
            : null}
        </section>
        <aside className={styles.quote} aria-label={t("quoteBox.title")}>
          <QuoteBox model={{ ...search, prepaid }} rule={rule} />
        </aside>
      </main>
      {shared.overview.canEdit ? <RatesDialogs /> : null}
    </RatesContext>
  );
}
