import { useMemo, useState } from "react";
import { useLive } from "../../client/core-context.tsx";
import { useAnswer } from "../../client/use-answer.ts";
import table from "../../components/table/table.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { ExceptionTable } from "./exception-table.tsx";
import styles from "./reports.module.css";

const DAY_MS = 86_400_000;
const periods = [1, 7, 30, 90] as const;

/** The owner's report: what each cashier did out of the ordinary, against what is ordinary here. */
export function Reports() {
  const { t } = useShop();
  const [days, setDays] = useState<(typeof periods)[number]>(7);
  const stamp = useLive((state) => `${state.lastSale?.id ?? ""} ${state.counterStamp}`);
  const from = useMemo(() => new Date(Date.now() - days * DAY_MS).toISOString(), [days]);
  const report = useAnswer((client) => client.people.exceptions({ from }), `${days} ${stamp}`);
  return (
    <main className={styles.page}>
      <div className={table.head}>
        <h1>{t("reports.title")}</h1>
        <fieldset className={styles.periods} aria-label={t("reports.period")}>
          {periods.map((each) => (
            <button key={each} type="button" aria-pressed={days === each} onClick={() => setDays(each)}>
              {each === 1 ? t("reports.today") : t("reports.days", { count: each })}
            </button>
          ))}
        </fieldset>
      </div>
      {report === null ? null : <ExceptionTable report={report} />}
    </main>
  );
}
