import { useMemo, useState } from "react";
import { useLive } from "../../client/core-context.tsx";
import { useAnswer } from "../../client/use-answer.ts";
import scene from "../../components/scene/scene.module.css";
import { Tabs } from "../../components/tabs/tabs.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { ExceptionTable } from "./exception-table.tsx";

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
    <main className={scene.page}>
      <div className={scene.head}>
        <h1>{t("reports.title")}</h1>
        <Tabs
          label={t("reports.period")}
          tabs={periods}
          chosen={days}
          wordsOf={(each) => (each === 1 ? t("reports.today") : t("reports.days", { count: each }))}
          onChoose={setDays}
        />
      </div>
      {report === null ? null : <ExceptionTable report={report} />}
    </main>
  );
}
