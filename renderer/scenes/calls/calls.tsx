import { Select } from "@mantine/core";
import { useState } from "react";
import { useCore, useLive, usePanel } from "../../client/core-context.tsx";
import { useAnswer } from "../../client/use-answer.ts";
import scene from "../../components/scene/scene.module.css";
import { ListCard } from "../../components/table/list-card.tsx";
import { PageFoot, type PageOfRows } from "../../components/table/page-foot.tsx";
import styles from "../../components/table/table.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { CallRow } from "./call-row.tsx";
import { ExportCalls } from "./export-calls.tsx";

/** Every dial attempt, newest first, of one cabin or of all. */
export function Calls() {
  const { t } = useShop();
  const cabins = useLive((state) => state.cabins);
  const { panel } = useCore();
  const cabin = usePanel((state) => state.callsOf);
  const [page, setPage] = useState<PageOfRows>({ page: 1, size: 15 });
  // A call that begins or ends changes the list.
  const pulse = useLive((state) => state.cabins.map((each) => `${each.cabin.live?.call.id ?? ""}${each.cabin.lastCall?.id ?? ""}`).join());
  const calls = useAnswer(
    (client) => client.calls.list({ ...page, ...(cabin === null ? {} : { cabin }) }),
    `${cabin} ${page.page} ${page.size} ${pulse}`,
  );
  return (
    <main className={scene.page}>
      <div className={scene.head}>
        <h1>{t("calls.title")}</h1>
        <Select
          className={styles.select ?? ""}
          aria-label={t("calls.cabin")}
          size="xs"
          searchable
          clearable
          placeholder={t("calls.allCabins")}
          data={cabins.map((each) => ({ value: String(each.cabin.number), label: each.cabin.name }))}
          value={cabin === null ? null : String(cabin)}
          onChange={(value) => {
            panel.setState({ callsOf: value === null ? null : Number(value) });
            setPage({ ...page, page: 1 });
          }}
        />
        <ul className={styles.legend} aria-label={t("calls.legend")}>
          <li>
            <i className={styles.dot} />
            {t("calls.charged")}
          </li>
          <li>
            <i className={styles.dot} data-uncharged />
            {t("calls.uncharged")}
          </li>
        </ul>
        <ExportCalls cabin={cabin} />
      </div>
      <ListCard label={t("calls.title")}>
        <table>
          <thead>
            <tr>
              <th>{t("calls.date")}</th>
              <th>{t("calls.cabin")}</th>
              <th>{t("calls.destination")}</th>
              <th data-right>{t("calls.duration")}</th>
              <th data-right>{t("calls.cost")}</th>
              <th data-right>{t("calls.charge")}</th>
              <th>{t("calls.result")}</th>
            </tr>
          </thead>
          <tbody>
            {(calls?.rows ?? []).map((call) => (
              <CallRow key={call.id} call={call} onWhy={(whyOf) => panel.setState({ whyOf })} />
            ))}
          </tbody>
        </table>
        {calls !== null && calls.rows.length === 0 ? <p className={styles.empty}>{t("calls.empty")}</p> : null}
      </ListCard>
      <PageFoot {...page} total={calls?.total ?? 0} onChange={setPage} />
    </main>
  );
}
