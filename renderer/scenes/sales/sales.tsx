import { useState } from "react";
import { ask } from "../../client/ask.ts";
import { useCore, useLive } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { useRows } from "../../client/use-rows.ts";
import { PageFoot, type PageOfRows } from "../../components/table/page-foot.tsx";
import styles from "../../components/table/table.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { SaleRow } from "./sale-row.tsx";

/** The receipts, newest first, each with its reprint. */
export function Sales() {
  const { t } = useShop();
  const core = useCore();
  const [page, setPage] = useState<PageOfRows>({ page: 1, size: 15 });
  const pulse = useLive((state) => `${state.lastSale?.id ?? ""} ${state.lastSale?.print ?? ""}`);
  const sales = useRows((client) => client.sales.list(page), `${page.page} ${page.size} ${pulse}`);
  const reprint = async (id: string) => {
    const intention = `reprint ${id}`;
    const answer = await ask(core, (client) => client.sales.reprint({ id, operationId: operationIds.idFor(intention) }));
    if (!answer.ok) return;
    operationIds.done(intention);
    core.notices.setState({ notice: { kind: "done", text: "done.reprint" } });
  };
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1>{t("sales.title")}</h1>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys. */}
      <section className={styles.card} tabIndex={0} aria-label={t("sales.title")}>
        <table>
          <thead>
            <tr>
              <th>{t("sales.receipt")}</th>
              <th>{t("sales.when")}</th>
              <th>{t("sales.cabin")}</th>
              <th data-right>{t("sales.calls")}</th>
              <th>{t("sales.method")}</th>
              <th data-right>{t("sales.total")}</th>
              <th>{t("sales.print")}</th>
              <th>
                <span className="visually-hidden">{t("till.reprint")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {(sales?.rows ?? []).map((sale) => (
              <SaleRow key={sale.id} sale={sale} onReprint={reprint} />
            ))}
          </tbody>
        </table>
        {sales !== null && sales.rows.length === 0 ? <p className={styles.empty}>{t("sales.empty")}</p> : null}
      </section>
      <PageFoot {...page} total={sales?.total ?? 0} onChange={setPage} />
    </main>
  );
}
