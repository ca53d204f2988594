import { useCallback, useMemo, useState } from "react";
import { useCore, useLive, usePanel } from "../../client/core-context.tsx";
import { useAnswer } from "../../client/use-answer.ts";
import paper from "../../components/receipt/paper-panel.module.css";
import { ListCard } from "../../components/table/list-card.tsx";
import { PageFoot, type PageOfRows } from "../../components/table/page-foot.tsx";
import table from "../../components/table/table.module.css";
import { useRowKeys } from "../../components/table/use-row-keys.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { ReceiptPanel } from "./receipt-panel.tsx";
import { SaleRow } from "./sale-row.tsx";

/** The sales that are searched for, or all of them, and the receipt of the chosen one as on paper. */
export function SalesList({ search }: { readonly search: string }) {
  const { t } = useShop();
  const { panel } = useCore();
  const [page, setPage] = useState<PageOfRows>({ page: 1, size: 15 });
  const pulse = useLive(
    ({ lastSale }) => `${lastSale?.id ?? ""} ${lastSale?.print ?? ""} ${lastSale?.state ?? ""} ${lastSale?.refunded ?? ""}`,
  );
  const wanted = { ...page, ...(search === "" ? {} : { search }) };
  const sales = useAnswer((client) => client.sales.list(wanted), `${page.page} ${page.size} ${pulse} ${search}`);
  const saleShown = usePanel((state) => state.saleShown);
  const rows = sales?.rows;
  const shown = rows?.find((sale) => sale.id === saleShown) ?? rows?.[0] ?? null;
  const choose = useCallback((id: string) => panel.setState({ saleShown: id }), [panel]);
  const ids = useMemo(() => (rows ?? []).map((sale) => sale.id), [rows]);
  useRowKeys(ids, shown?.id ?? null, choose);
  return (
    <>
      <div className={paper.split}>
        <ListCard label={t("sales.title")}>
          <table>
            <SalesHeading />
            <tbody>
              {(rows ?? []).map((sale) => (
                <SaleRow key={sale.id} sale={sale} isChosen={sale.id === shown?.id} onChoose={choose} />
              ))}
            </tbody>
          </table>
          {rows?.length === 0 ? <p className={table.empty}>{t(search === "" ? "till.noSale" : "money.notFound")}</p> : null}
        </ListCard>
        {shown === null ? null : <ReceiptPanel key={shown.id} sale={shown} />}
      </div>
      <PageFoot {...page} total={sales?.total ?? 0} onChange={setPage} />
    </>
  );
}

function SalesHeading() {
  const { t } = useShop();
  return (
    <thead>
      <tr>
        <th>{t("sales.receipt")}</th>
        <th>{t("sales.when")}</th>
        <th>{t("sales.cabin")}</th>
        <th data-right>{t("sales.calls")}</th>
        <th>{t("sales.method")}</th>
        <th data-right>{t("sales.total")}</th>
        <th>{t("money.stateHeading")}</th>
        <th>{t("sales.print")}</th>
      </tr>
    </thead>
  );
}
