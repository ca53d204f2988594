import { useState } from "react";
import table from "../../components/table/table.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { ExportSales } from "./export-sales.tsx";
import { PendingList } from "./pending-list.tsx";
import { SaleSearch } from "./sale-search.tsx";
import styles from "./sales.module.css";
import { SalesList } from "./sales-list.tsx";

const tabs = ["sales", "pending"] as const;

/** The sales, newest first, with the receipt of the chosen one; and the accounts that are paid later. */
export function Sales() {
  const { t } = useShop();
  const [tab, setTab] = useState<(typeof tabs)[number]>("sales");
  const [search, setSearch] = useState("");
  return (
    <main className={table.page}>
      <div className={table.head}>
        <h1>{t("sales.title")}</h1>
        <fieldset className={styles.tabs} aria-label={t("sales.title")}>
          {tabs.map((each) => (
            <button key={each} type="button" aria-pressed={tab === each} onClick={() => setTab(each)}>
              {t(each === "sales" ? "money.tabSales" : "money.tabPending")}
            </button>
          ))}
        </fieldset>
        {tab === "sales" ? <SaleSearch onSearch={setSearch} /> : null}
        <ExportSales search={search} />
      </div>
      {tab === "sales" ? <SalesList key={search} search={search} /> : <PendingList />}
    </main>
  );
}
