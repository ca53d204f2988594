import { useMemo, useState } from "react";
import type { ShiftView } from "../../../shared/contract/shop-view.ts";
import { useLive } from "../../client/core-context.tsx";
import { useAnswer } from "../../client/use-answer.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { Icon } from "../../components/icon/icon.tsx";
import paper from "../../components/receipt/paper-panel.module.css";
import { ListCard } from "../../components/table/list-card.tsx";
import { PageFoot, type PageOfRows } from "../../components/table/page-foot.tsx";
import { PickRow } from "../../components/table/pick-row.tsx";
import table from "../../components/table/table.module.css";
import { useRowKeys } from "../../components/table/use-row-keys.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./shift.module.css";
import { SlipPanel } from "./slip-panel.tsx";

/** The shifts, newest first, and the close of the chosen one as on paper. */
export function ShiftHistory() {
  const { t } = useShop();
  const [page, setPage] = useState<PageOfRows>({ page: 1, size: 15 });
  const [chosen, setChosen] = useState<string | null>(null);
  const stamp = useLive((state) => `${state.shift?.id ?? ""} ${state.shift?.salesCount ?? ""}`);
  const shifts = useAnswer((client) => client.shifts.list(page), `${page.page} ${page.size} ${stamp}`);
  const rows = shifts?.rows;
  const shown = rows?.find(({ id }) => id === chosen) ?? rows?.find(({ closedAt }) => closedAt !== null) ?? rows?.[0] ?? null;
  const ids = useMemo(() => (rows ?? []).map(({ id }) => id), [rows]);
  useRowKeys(ids, shown?.id ?? null, setChosen);
  if (rows?.length === 0) return <p className={table.empty}>{t("shift.noShifts")}</p>;
  return (
    <>
      <div className={paper.split}>
        <ListCard label={t("shift.history")}>
          <table>
            <thead>
              <tr>
                <th>{t("nav.shift")}</th>
                <th>{t("shift.since")}</th>
                <th>{t("shift.closedAt")}</th>
                <th>{t("shift.who")}</th>
                <th data-right>{t("shift.sales")}</th>
                <th data-right>{t("shift.sold")}</th>
                <th data-right>{t("shift.difference")}</th>
              </tr>
            </thead>
            <tbody>
              {(rows ?? []).map((shift) => (
                <ShiftRow key={shift.id} shift={shift} isChosen={shift.id === shown?.id} onChoose={setChosen} />
              ))}
            </tbody>
          </table>
        </ListCard>
        {shown === null ? null : <SlipPanel key={shown.id} shift={shown} />}
      </div>
      <PageFoot {...page} total={shifts?.total ?? 0} onChange={setPage} />
    </>
  );
}

interface ShiftRowProps {
  readonly shift: ShiftView;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

function ShiftRow({ shift, isChosen, onChoose }: ShiftRowProps) {
  const { t, format } = useShop();
  return (
    <PickRow id={shift.id} name={t("shift.title", { number: shift.number })} isChosen={isChosen} onChoose={onChoose}>
      <td>{format.dateMinute(shift.openedAt)}</td>
      <td>{shift.closedAt === null ? t("shift.isOpen") : format.dateMinute(shift.closedAt)}</td>
      <td>{shift.user}</td>
      <td data-right>{format.count(shift.salesCount)}</td>
      <td data-right className={table.strong}>
        {format.money(wireMicros(shift.salesTotal))}
      </td>
      <td data-right>
        <Difference amount={shift.difference} />
      </td>
    </PickRow>
  );
}

function Difference({ amount }: { readonly amount: string | null }) {
  const { t, format } = useShop();
  if (amount === null) return null;
  const difference = wireMicros(amount);
  if (difference === 0) return <span className={table.quiet}>{t("shift.withoutDifference")}</span>;
  return (
    <span className={styles.differs}>
      <Icon name="warning" size={14} />
      {format.money(difference)}
    </span>
  );
}
