import { useState } from "react";
import scene from "../../components/scene/scene.module.css";
import { Tabs } from "../../components/tabs/tabs.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { ExportSales } from "./export-sales.tsx";
import { PendingList } from "./pending-list.tsx";
import { SaleSearch } from "./sale-search.tsx";
import { SalesList } from "./sales-list.tsx";

const tabs = ["sales", "pending"] as const;

/** The sales, newest first, with the receipt of the chosen one; and the accounts that are paid later. */
export function Sales() {
  const { t } = useShop();
  const [tab, setTab] = useState<(typeof tabs)[number]>("sales");
  const [search, setSearch] = useState("");
  return (
    <main className={scene.page}>
      <div className={scene.head}>
        <h1>{t("sales.title")}</h1>
        <Tabs
          label={t("sales.title")}
          tabs={tabs}
          chosen={tab}
          wordsOf={(each) => t(each === "sales" ? "money.tabSales" : "money.tabPending")}
          onChoose={setTab}
        />
        {tab === "sales" ? (
          <>
            <SaleSearch onSearch={setSearch} />
            <ExportSales search={search} />
          </>
        ) : null}
      </div>
      {tab === "sales" ? <SalesList key={search} search={search} /> : <PendingList />}
    </main>
  );
}
