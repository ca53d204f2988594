import { type ComponentType, useEffect } from "react";
import { useStore } from "zustand";
import type { Language } from "../../shared/i18n/translate.ts";
import { useCore, useLive, usePanel } from "../client/core-context.tsx";
import { Banner } from "../components/banner/banner.tsx";
import { Calls } from "../scenes/calls/calls.tsx";
import { Panel } from "../scenes/panel/panel.tsx";
import { Rates } from "../scenes/rates/rates.tsx";
import { Reports } from "../scenes/reports/reports.tsx";
import { Sales } from "../scenes/sales/sales.tsx";
import { Settings } from "../scenes/settings/settings.tsx";
import { Shift } from "../scenes/shift/shift.tsx";
import { useShop } from "../shop/shop-context.tsx";
import type { SceneName } from "../store/panel-store.ts";
import styles from "./app.module.css";
import { ApprovalOverlay } from "./approval-overlay.tsx";
import { bannerOf } from "./banner-of.ts";
import { CashOverlay } from "./cash-overlay.tsx";
import { ItemsOverlay } from "./items-overlay.tsx";
import { QuoteOverlay } from "./quote-overlay.tsx";
import { sceneKeys } from "./scene-keys.ts";
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
export function Shell({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const core = useCore();
  const scene = usePanel((state) => state.scene);
  const Scene = scenes[scene];
  useAutoLock();
  useEffect(() => {
    const keys = sceneKeys(core);
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, [core]);
  return (
    <div className={styles.app}>
      <TopBar
        scene={scene}
        onScene={(next) => core.panel.setState({ scene: next, callsOf: null, saleShown: null, quoteOpen: false })}
        onLanguage={onLanguage}
      />
      <ShopBanner />
      <div className={styles.scene}>
        <Scene />
      </div>
      <QuoteOverlay />
      <WhyOverlay />
      <CashOverlay />
      <ItemsOverlay />
      <ApprovalOverlay />
    </div>
  );
}

function ShopBanner() {
  const speech = useShop();
  const { notices } = useCore();
  const notice = useStore(notices, (state) => state.notice);
  const contact = useLive((state) => state.contact);
  const health = useLive((state) => state.health);
  const banner = bannerOf({ contact, health }, notice, speech);
  if (banner === null) return null;
  return <Banner mood={banner.mood} text={banner.text} onClose={banner.closes ? () => notices.setState({ notice: null }) : undefined} />;
}
