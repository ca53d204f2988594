import { useState } from "react";
import { useLive } from "../../client/core-context.tsx";
import scene from "../../components/scene/scene.module.css";
import { Tabs } from "../../components/tabs/tabs.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { ExportSales } from "./export-sales.tsx";
import { PendingList } from "./pending-list.tsx";
import { SaleSearch } from "./sale-search.tsx";
import { type FoundPlace, SalesList } from "./sales-list.tsx";
import { useReprint } from "./use-reprint.ts";

const tabs = ["sales", "pending"] as const;

/** The sales, newest first, with the receipt of the chosen one; and the accounts that are paid later. */
export function Sales() {
  const { t } = useShop();
  const [tab, setTab] = useState<(typeof tabs)[number]>("sales");
  const [search, setSearch] = useState("");
  /** Where what was found takes the focus: Enter goes to its receipt, so that another Enter prints it; down goes to its first row. */
  const [goes, setGoes] = useState<FoundPlace | null>(null);
  const lastSale = useLive((state) => state.lastSale);
  const reprint = useReprint();
  const enter = (typed: string) => {
    if (typed === "" && lastSale !== null) void reprint(lastSale.id);
    setSearch(typed);
    setGoes(typed === "" ? null : "receipt");
  };
  const goDown = (typed: string) => {
    setSearch(typed);
    setGoes("row");
  };
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
            <SaleSearch onSearch={setSearch} onEnter={enter} onDown={goDown} />
            <ExportSales search={search} />
          </>
        ) : null}
      </div>
      {tab === "sales" ? <SalesList key={search} search={search} goes={goes} onGone={() => setGoes(null)} /> : <PendingList />}
    </main>
  );
}
