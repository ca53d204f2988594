import type { ComponentType } from "react";
import { useStore } from "zustand";
import type { Language } from "../../shared/i18n/translate.ts";
import { useCore, useLive, usePanel } from "../client/core-context.tsx";
import { Banner } from "../components/banner/banner.tsx";
import { Icon } from "../components/icon/icon.tsx";
import type { IconName } from "../components/icon/icon-paths.ts";
import { Brand } from "../components/top-bar/brand.tsx";
import { HealthChips } from "../components/top-bar/health-chips.tsx";
import topBar from "../components/top-bar/top-bar.module.css";
import { useMinute } from "../components/top-bar/use-minute.ts";
import { UserMenu } from "../components/top-bar/user-menu.tsx";
import { Calls } from "../scenes/calls/calls.tsx";
import { Panel } from "../scenes/panel/panel.tsx";
import { Rates } from "../scenes/rates/rates.tsx";
import { Sales } from "../scenes/sales/sales.tsx";
import { useShop } from "../shop/shop-context.tsx";
import type { SceneName } from "../store/panel-store.ts";
import styles from "./app.module.css";
import { bannerOf } from "./banner-of.ts";
import { QuoteOverlay } from "./quote-overlay.tsx";
import { WhyOverlay } from "./why-overlay.tsx";

const scenes: Readonly<Record<SceneName, ComponentType>> = { cabins: Panel, sales: Sales, calls: Calls, rates: Rates };
const nav: readonly (readonly [SceneName, IconName])[] = [
  ["cabins", "cabins"],
  ["sales", "list"],
  ["calls", "talking"],
  ["rates", "tag"],
];

/** The top bar, the one banner, and the scene. */
export function Shell({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { panel } = useCore();
  const scene = usePanel((state) => state.scene);
  const Scene = scenes[scene];
  return (
    <div className={styles.app}>
      <TopBar
        scene={scene}
        onScene={(next) => panel.setState({ scene: next, callsOf: null, saleShown: null, quoteOpen: false })}
        onLanguage={onLanguage}
      />
      <ShopBanner />
      <div className={styles.scene}>
        <Scene />
      </div>
      <QuoteOverlay />
      <WhyOverlay />
    </div>
  );
}

interface TopBarProps {
  readonly scene: SceneName;
  readonly onScene: (scene: SceneName) => void;
  readonly onLanguage: (language: Language) => void;
}

function TopBar({ scene, onScene, onLanguage }: TopBarProps) {
  const { t } = useShop();
  const health = useLive((state) => state.health);
  const balance = useLive((state) => state.balance);
  const inContact = useLive((state) => state.contact.kind === "live");
  const minute = useMinute();
  return (
    <header className={topBar.bar}>
      <Brand />
      <nav className={topBar.nav} aria-label={t("nav.label")}>
        {nav.map(([name, icon]) => (
          <button key={name} type="button" aria-current={scene === name ? "page" : undefined} onClick={() => onScene(name)}>
            <Icon name={icon} />
            {t(`nav.${name}`)}
          </button>
        ))}
      </nav>
      <HealthChips health={health} balance={balance} inContact={inContact} />
      <UserMenu minute={minute} onLanguage={onLanguage} />
    </header>
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
