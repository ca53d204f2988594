import { useCallback, useEffect, useMemo, useState } from "react";
import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { useCore, useLive, usePanel } from "../../client/core-context.tsx";
import { useAnswer } from "../../client/use-answer.ts";
import paper from "../../components/receipt/paper-panel.module.css";
import { ListCard } from "../../components/table/list-card.tsx";
import { PageFoot, type PageOfRows } from "../../components/table/page-foot.tsx";
import table from "../../components/table/table.module.css";
import { focusRow, useRowKeys } from "../../components/table/use-row-keys.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { ReceiptPanel } from "./receipt-panel.tsx";
import { SaleRow } from "./sale-row.tsx";

export type FoundPlace = "receipt" | "row";

interface SalesListProps {
  readonly search: string;
  /** Where what was found takes the focus once it is there. */
  readonly goes: FoundPlace | null;
  readonly onGone: () => void;
}

/** The sales that are searched for, or all of them, and the receipt of the chosen one as on paper. */
export function SalesList({ search, goes, onGone }: SalesListProps) {
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
  const shown = rows?.find((sale) => sale.id === saleShown) ?? rows?.find((sale) => isReceipt(sale, search)) ?? rows?.[0] ?? null;
  const choose = useCallback((id: string) => panel.setState({ saleShown: id }), [panel]);
  const ids = useMemo(() => (rows ?? []).map((sale) => sale.id), [rows]);
  useRowKeys(ids, shown?.id ?? null, choose, backToSearch);
  const isAnswered = rows !== undefined;
  const first = ids[0];
  useEffect(() => {
    if (goes === null || !isAnswered) return;
    onGone();
    if (first === undefined) return;
    if (goes === "receipt") document.querySelector<HTMLElement>("[data-reprint]")?.focus();
    else {
      choose(first);
      focusRow(first);
    }
  }, [goes, isAnswered, first, choose, onGone]);
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

function backToSearch(): void {
  document.querySelector<HTMLElement>("[data-sale-search]")?.focus();
}

/** A number that is somebody's receipt is looked for as that first: it may be an amount of a newer sale too. */
function isReceipt({ receipt }: SaleView, search: string): boolean {
  const [, series, number] = /^(?:([A-Za-z0-9]{1,8})-)?0*(\d+)$/.exec(search.replaceAll(".", "")) ?? [];
  return number === String(receipt.number) && (series === undefined || series.toUpperCase() === receipt.series);
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
