import { useStore } from "zustand";
import { worksAs } from "../../shared/contract/role.ts";
import { ask } from "../client/ask.ts";
import { useCore, useLive, usePreferences } from "../client/core-context.tsx";
import { openCustomerDisplay } from "../client/customer-display.ts";
import { lock } from "../client/sign-in.ts";
import { useItems } from "../client/use-items.ts";
import { Icon } from "../components/icon/icon.tsx";
import type { IconName } from "../components/icon/icon-paths.ts";
import { Brand } from "../components/top-bar/brand.tsx";
import { HealthChips } from "../components/top-bar/health-chips.tsx";
import { SilenceButton } from "../components/top-bar/silence-button.tsx";
import styles from "../components/top-bar/top-bar.module.css";
import { useMinute } from "../components/top-bar/use-minute.ts";
import { UserMenu } from "../components/top-bar/user-menu.tsx";
import { useShop } from "../shop/shop-context.tsx";
import type { SceneName } from "../store/panel-store.ts";

const nav: readonly { readonly scene: SceneName; readonly icon: IconName; readonly needs: "cashier" | "supervisor" | "owner" }[] = [
  { scene: "cabins", icon: "cabins", needs: "cashier" },
  { scene: "sales", icon: "list", needs: "cashier" },
  { scene: "calls", icon: "talking", needs: "cashier" },
  { scene: "rates", icon: "tag", needs: "cashier" },
  { scene: "shift", icon: "till", needs: "cashier" },
  { scene: "reports", icon: "chart", needs: "owner" },
  { scene: "settings", icon: "gear", needs: "supervisor" },
];

interface TopBarProps {
  readonly scene: SceneName;
  readonly onScene: (scene: SceneName) => void;
}

/** The scenes this person has, the state of the shop, who is at the till. */
export function TopBar({ scene, onScene }: TopBarProps) {
  const { t, shop } = useShop();
  const core = useCore();
  const health = useLive((state) => state.health);
  const balance = useLive((state) => state.balance);
  const inContact = useLive((state) => state.contact.kind === "live");
  const role = useLive((state) => state.hello?.role ?? "cashier");
  const person = useLive((state) => state.hello?.person ?? null);
  const leavesDemo = useLive((state) => state.hello?.leavesDemo === true);
  const minute = useMinute();
  const items = useItems();
  const look = usePreferences((state) => state.theme);
  const silentUntil = useStore(core.sound.silence.store, (state) => state.until);
  const shown = nav.filter(({ needs }) => worksAs(role, needs));
  return (
    <header className={styles.bar}>
      <Brand />
      <nav className={styles.nav} aria-label={t("nav.label")} data-many={shown.length > 5 || undefined}>
        {shown.map(({ scene: name, icon }) => (
          <button key={name} type="button" aria-current={scene === name ? "page" : undefined} onClick={() => onScene(name)}>
            <Icon name={icon} />
            <span>{t(`nav.${name}`)}</span>
          </button>
        ))}
      </nav>
      {items === null || items.length === 0 ? null : (
        <button type="button" className={styles.review} onClick={() => core.panel.setState({ over: "items" })}>
          <Icon name="warning" size={15} />
          {t("items.chip", { count: items.length })}
        </button>
      )}
      <HealthChips
        health={health}
        balance={balance}
        inContact={inContact}
        onNoteBalance={role === "owner" ? () => core.panel.setState({ over: "balance" }) : null}
        onLeaveDemo={role === "owner" && leavesDemo ? () => void ask(core, (client) => client.setup.demo({ on: false })) : null}
      />
      <SilenceButton until={silentUntil} onBegin={core.sound.silence.begin} onEnd={core.sound.silence.end} />
      <UserMenu
        name={person?.name ?? shop.cashier}
        minute={minute}
        look={look}
        onLook={(next) => core.preferences.setState({ theme: next })}
        onLanguage={(next) => core.preferences.setState({ language: next })}
        onDisplay={() => void openCustomerDisplay(core, window)}
        onPreferences={() => onScene("settings")}
        onOwnPin={person === null ? null : () => core.panel.setState({ over: "own-pin" })}
        onLock={person === null ? null : () => void lock(core)}
      />
    </header>
  );
}
