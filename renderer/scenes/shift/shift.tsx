import { useCallback, useState } from "react";
import type { ShiftView } from "../../../shared/contract/shop-view.ts";
import { useLive } from "../../client/core-context.tsx";
import scene from "../../components/scene/scene.module.css";
import { Tabs } from "../../components/tabs/tabs.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { CloseShift } from "./close-shift.tsx";
import { OpenShift } from "./open-shift.tsx";
import { ShiftHistory } from "./shift-history.tsx";
import { ShiftNow } from "./shift-now.tsx";

const tabs = ["now", "history"] as const;

/** The shift: opened with a float, looked at while it runs, closed with a count, and those that were. */
export function Shift() {
  const { t, format } = useShop();
  const shift = useLive((state) => state.shift);
  const [tab, setTab] = useState<(typeof tabs)[number]>("now");
  /** The shift being closed: it is still shown when the core has none open any more. */
  const [closing, setClosing] = useState<ShiftView | null>(null);
  const leave = useCallback(() => setClosing(null), []);
  if (closing !== null) return <CloseShift shift={closing} onLeave={leave} />;
  return (
    <main className={scene.page}>
      <div className={scene.head}>
        <h1>{shift === null ? t("nav.shift") : t("shift.title", { number: shift.number })}</h1>
        {shift === null ? null : <span>{t("shift.openedBy", { name: shift.user, time: format.time(shift.openedAt) })}</span>}
        <Tabs label={t("nav.shift")} tabs={tabs} chosen={tab} wordsOf={(each) => t(`shift.${each}`)} onChoose={setTab} />
      </div>
      {tab === "history" ? <ShiftHistory /> : null}
      {tab === "now" && shift === null ? <OpenShift /> : null}
      {tab === "now" && shift !== null ? <ShiftNow shift={shift} onClose={() => setClosing(shift)} /> : null}
    </main>
  );
}
