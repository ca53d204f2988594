import { useEffect, useMemo, useRef } from "react";
import { useCore, usePanel, usePreferences } from "../../client/core-context.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { Announcements } from "./announcements.tsx";
import { CabinGrid } from "./cabin-grid.tsx";
import { CabinMenu } from "./cabin-menu.tsx";
import { ChargeDialog } from "./charge-dialog.tsx";
import { CounterSale } from "./counter-sale.tsx";
import { CutOffAnnouncement } from "./cut-off-announcement.tsx";
import { HintBar } from "./hint-bar.tsx";
import styles from "./panel.module.css";
import { createPanelActions } from "./panel-actions.ts";
import { PanelActionsContext } from "./panel-actions-context.tsx";
import { PanelDialogs } from "./panel-dialogs.tsx";
import { createPanelKeys } from "./panel-keys.ts";
import { Till } from "./till.tsx";
import { Toolbar } from "./toolbar.tsx";

/** The counter: the cabins, and the till beside them. */
export function Panel() {
  const { t, format } = useShop();
  const core = useCore();
  const hintBar = usePreferences((state) => state.hintBar);
  const stage = useRef<HTMLElement>(null);
  const actions = useMemo(() => createPanelActions(core, () => format.profile), [core, format]);
  useEffect(() => {
    const keys = createPanelKeys({ core, actions });
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, [core, actions]);
  useFocusFollowsZone(stage);
  return (
    <PanelActionsContext value={actions}>
      <main ref={stage} className={styles.stage}>
        <h1 className="visually-hidden">{t("app.title")}</h1>
        <section className={styles.left}>
          <Toolbar />
          <CabinGrid />
          {hintBar ? <HintBar /> : null}
        </section>
        <Till />
      </main>
      <Announcements />
      <CutOffAnnouncement />
      <CabinMenu />
      <ChargeDialog />
      <CounterSale />
      <PanelDialogs />
    </PanelActionsContext>
  );
}

/** A chosen cabin is on the screen and has the focus, unless the till took it. */
function useFocusFollowsZone(stage: React.RefObject<HTMLElement | null>) {
  const { panel, live } = useCore();
  const selected = usePanel((state) => state.selected);
  const zone = usePanel((state) => state.zone);
  const perPage = usePanel((state) => state.perPage);
  useEffect(() => {
    if (selected === null) return;
    const index = live.getState().cabins.findIndex(({ cabin }) => cabin.number === selected);
    if (index >= 0) panel.setState({ page: Math.floor(index / perPage) });
    if (zone === "panel") stage.current?.querySelector<HTMLElement>(`[data-cabin="${selected}"]`)?.focus({ preventScroll: true });
  }, [selected, zone, perPage, panel, live, stage]);
}
