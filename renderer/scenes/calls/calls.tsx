import { Select } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import { useCore, useLive, usePanel } from "../../client/core-context.tsx";
import { useAnswer } from "../../client/use-answer.ts";
import { useRested } from "../../client/use-rested.ts";
import scene from "../../components/scene/scene.module.css";
import { ListCard } from "../../components/table/list-card.tsx";
import { PageFoot, type PageOfRows } from "../../components/table/page-foot.tsx";
import table from "../../components/table/table.module.css";
import { useRowKeys } from "../../components/table/use-row-keys.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { type CallFilterForm, isFiltered, NO_FILTER, wireFilter } from "./call-filter.ts";
import { CallFilters } from "./call-filters.tsx";
import { CallPanel } from "./call-panel.tsx";
import { CallRow } from "./call-row.tsx";
import { CallTotals } from "./call-totals.tsx";
import styles from "./calls.module.css";
import { CallsHeading } from "./calls-heading.tsx";
import { ExportCalls } from "./export-calls.tsx";

/** Every dial attempt, newest first, of one cabin or of all, and the chosen one in full. */
export function Calls() {
  const { t, format, shop } = useShop();
  const { panel } = useCore();
  const cabin = usePanel((state) => state.callsOf);
  const [form, setForm] = useState<CallFilterForm>(NO_FILTER);
  const [page, setPage] = useState<PageOfRows>({ page: 1, size: 15 });
  const { order } = format.dates;
  const filter = useMemo(() => wireFilter(form, cabin, { timeZone: shop.timeZone, order }), [form, cabin, shop.timeZone, order]);
  const rested = useRested(filter);
  const change = (next: CallFilterForm) => {
    setForm(next);
    setPage({ ...page, page: 1 });
  };
  // A call that begins or ends changes the list, and so does a sale.
  const pulse = useLive(
    ({ cabins, lastSale }) =>
      `${cabins.map(({ cabin: each }) => `${each.live?.call.id ?? ""}${each.lastCall?.id ?? ""}`).join()} ${lastSale?.id ?? ""} ${lastSale?.state ?? ""}`,
  );
  const calls = useAnswer((client) => client.calls.list({ ...page, ...rested }), `${JSON.stringify({ ...page, ...rested })} ${pulse}`);
  return (
    <main className={`${scene.page} ${styles.page}`}>
      <div className={scene.head}>
        <h1>{t("calls.title")}</h1>
        <CabinSelect
          cabin={cabin}
          onCabin={(callsOf) => {
            panel.setState({ callsOf });
            setPage({ ...page, page: 1 });
          }}
        />
        <Legend />
        <ExportCalls filter={rested} />
      </div>
      <CallFilters form={form} onChange={change} />
      <CallList rows={calls?.rows ?? null} isNarrowed={isFiltered(form)} />
      {calls === null ? <span /> : <CallTotals total={calls.total} totals={calls.totals} />}
      <PageFoot {...page} total={calls?.total ?? 0} onChange={setPage} />
    </main>
  );
}

interface CallListProps {
  readonly rows: Parameters<typeof CallRow>[0]["call"][] | null;
  readonly isNarrowed: boolean;
}

function CallList({ rows, isNarrowed }: CallListProps) {
  const { t } = useShop();
  const { panel } = useCore();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = rows?.find(({ id }) => id === chosen) ?? rows?.[0] ?? null;
  const choose = useCallback((id: string) => setChosen(id), []);
  const ids = useMemo(() => (rows ?? []).map(({ id }) => id), [rows]);
  useRowKeys(ids, shown?.id ?? null, choose);
  return (
    <div className={styles.split}>
      <ListCard label={t("calls.title")}>
        <table>
          <CallsHeading />
          <tbody>
            {(rows ?? []).map((call) => (
              <CallRow
                key={call.id}
                call={call}
                isChosen={call.id === shown?.id}
                onChoose={choose}
                onWhy={(whyOf) => panel.setState({ whyOf })}
              />
            ))}
          </tbody>
        </table>
        {rows?.length === 0 ? <p className={table.empty}>{t(isNarrowed ? "callList.none" : "calls.empty")}</p> : null}
      </ListCard>
      {shown === null ? null : <CallPanel key={shown.id} call={shown} />}
    </div>
  );
}

interface CabinSelectProps {
  readonly cabin: number | null;
  readonly onCabin: (cabin: number | null) => void;
}

function CabinSelect({ cabin, onCabin }: CabinSelectProps) {
  const { t } = useShop();
  const cabins = useLive((state) => state.cabins);
  return (
    <Select
      className={table.select ?? ""}
      aria-label={t("calls.cabin")}
      size="xs"
      searchable
      clearable
      placeholder={t("calls.allCabins")}
      data={cabins.map((each) => ({ value: String(each.cabin.number), label: each.cabin.name }))}
      value={cabin === null ? null : String(cabin)}
      onChange={(value) => onCabin(value === null ? null : Number(value))}
    />
  );
}

function Legend() {
  const { t } = useShop();
  return (
    <ul className={table.legend} aria-label={t("calls.legend")}>
      <li>
        <i className={table.dot} />
        {t("calls.charged")}
      </li>
      <li>
        <i className={table.dot} data-uncharged />
        {t("calls.uncharged")}
      </li>
    </ul>
  );
}
