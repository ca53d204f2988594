import { type ExceptionReportView, exceptionFigures } from "../../../shared/contract/people-view.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { ListCard } from "../../components/table/list-card.tsx";
import table from "../../components/table/table.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./reports.module.css";

type Person = ExceptionReportView["rows"][number];

/** One line for each exception, one column for each person; what stands out is also said in sentences above. */
export function ExceptionTable({ report: { rows } }: { readonly report: ExceptionReportView }) {
  const { t, format } = useShop();
  if (rows.length === 0) return <p className={table.empty}>{t("reports.empty")}</p>;
  return (
    <div className={styles.report}>
      <First rows={rows} />
      <ListCard label={t("reports.exceptions")}>
        <table>
          <caption className={styles.caption}>
            <b>{t("reports.exceptions")}</b> {t("reports.exceptionsHelp")}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("reports.figure")}</th>
              {rows.map((row) => (
                <th key={row.person} scope="col" data-right>
                  {row.name} <small>{t("reports.salesOf", { count: row.sales })}</small>
                </th>
              ))}
              <th scope="col" data-right>
                {t("reports.median")}
              </th>
            </tr>
          </thead>
          <tbody>
            {exceptionFigures.map((figure) => (
              <tr key={figure}>
                <th scope="row" className={styles.figure}>
                  {t(`reports.of.${figure}`)}
                </th>
                {rows.map((row) => (
                  <Cell key={row.person} row={row} figure={figure} />
                ))}
                <td data-right className={table.quiet}>
                  {format.tenth(medianOf(rows, figure))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListCard>
    </div>
  );
}

function Cell({ row, figure }: { readonly row: Person; readonly figure: (typeof exceptionFigures)[number] }) {
  const { t, format } = useShop();
  const found = row.figures.find((each) => each.figure === figure);
  if (found === undefined || found.count === 0) return <td data-right>–</td>;
  return (
    <td data-right className={found.standsOut ? styles.out : undefined}>
      <span className={styles.cell}>
        {found.standsOut ? (
          <>
            <Icon name="warning" size={14} />
            <span className="visually-hidden">{t("reports.standsOut")}</span>
          </>
        ) : null}
        <b>{format.count(found.count)}</b>
        {found.amount === null ? null : ` · ${format.money(wireMicros(found.amount))}`}
      </span>
      <small>{t("reports.perHundred", { value: format.tenth(found.perHundredSales) })}</small>
    </td>
  );
}

/** What the owner is shown before any table. */
function First({ rows }: { readonly rows: readonly Person[] }) {
  const { t, format } = useShop();
  const out = rows.flatMap((row) => row.figures.filter(({ standsOut }) => standsOut).map((found) => ({ name: row.name, ...found })));
  return (
    <div className={styles.first}>
      <h2>{t("reports.first")}</h2>
      {out.length === 0 ? <p>{t("reports.nothingStandsOut")}</p> : null}
      <ul>
        {out.map(({ name, figure, count }) => (
          <li key={`${name} ${figure}`}>
            <Icon name="warning" size={15} />
            {t("reports.firstLine", { name, count: format.count(count), figure: t(`reports.of.${figure}`) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function medianOf(rows: readonly Person[], figure: (typeof exceptionFigures)[number]): number {
  return rows[0]?.figures.find((each) => each.figure === figure)?.median ?? 0;
}
