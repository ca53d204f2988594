import { type ComponentType, useEffect } from "react";
import { useCore, usePanel } from "../client/core-context.tsx";
import { followOnCustomerDisplay } from "../client/customer-display.ts";
import { Calls } from "../scenes/calls/calls.tsx";
import { Panel } from "../scenes/panel/panel.tsx";
import { Rates } from "../scenes/rates/rates.tsx";
import { Recovery } from "../scenes/recovery/recovery.tsx";
import { Reports } from "../scenes/reports/reports.tsx";
import { Sales } from "../scenes/sales/sales.tsx";
import { Settings } from "../scenes/settings/settings.tsx";
import { Shift } from "../scenes/shift/shift.tsx";
import type { SceneName } from "../store/panel-store.ts";
import styles from "./app.module.css";
import { ApprovalOverlay } from "./approval-overlay.tsx";
import { BalanceOverlay } from "./balance-overlay.tsx";
import { CashOverlay } from "./cash-overlay.tsx";
import { DueStrip } from "./due-strip.tsx";
import { HelpOverlay } from "./help-overlay.tsx";
import { ItemsOverlay } from "./items-overlay.tsx";
import { OwnPinOverlay } from "./own-pin-overlay.tsx";
import { QuoteOverlay } from "./quote-overlay.tsx";
import { scanKeys } from "./scan-keys.ts";
import { sceneKeys } from "./scene-keys.ts";
import { ShopBanners } from "./shop-banners.tsx";
import { TopBar } from "./top-bar.tsx";
import { useAutoLock } from "./use-auto-lock.ts";
import { WhyOverlay } from "./why-overlay.tsx";

const scenes: Readonly<Record<SceneName, ComponentType>> = {
  cabins: Panel,
  sales: Sales,
  calls: Calls,
  rates: Rates,
  shift: Shift,
  reports: Reports,
  settings: Settings,
};

/** The top bar, the one banner, the scene, and what may lie over any scene. */
export function Shell() {
  const core = useCore();
  const scene = usePanel((state) => state.scene);
  const Scene = scenes[scene];
  useAutoLock();
  useEffect(() => followOnCustomerDisplay(core, window), [core]);
  useEffect(() => {
    const keys = sceneKeys(core);
    const scans = scanKeys(core);
    window.addEventListener("keydown", scans, { capture: true });
    window.addEventListener("keydown", keys);
    return () => {
      window.removeEventListener("keydown", scans, { capture: true });
      window.removeEventListener("keydown", keys);
    };
  }, [core]);
  return (
    <div className={styles.app}>
      <TopBar scene={scene} onScene={(next) => core.panel.setState({ scene: next, callsOf: null, saleShown: null, quoteOpen: false })} />
      <ShopBanners />
      <div className={styles.scene}>
        <DueStrip />
        <div className={styles.stage}>
          <Scene />
        </div>
      </div>
      <QuoteOverlay />
      <WhyOverlay />
      <CashOverlay />
      <OwnPinOverlay />
      <HelpOverlay />
      <ItemsOverlay />
      <BalanceOverlay />
      <Recovery />
      <ApprovalOverlay />
    </div>
  );
}
