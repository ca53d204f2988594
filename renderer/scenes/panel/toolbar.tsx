import { useMemo } from "react";
import type { MessageKey } from "../../../shared/i18n/translate.ts";
import { addMicros } from "../../../shared/money/micros.ts";
import { useCore, useLive, usePanel } from "../../client/core-context.tsx";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { Icon } from "../../components/icon/icon.tsx";
import type { IconName } from "../../components/icon/icon-paths.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { CabinFilter } from "../../store/panel-store.ts";
import { matchesFilter } from "./cabin-facts.ts";
import { DrawerButton } from "./drawer-button.tsx";
import { Pager } from "./pager.tsx";
import styles from "./panel.module.css";
import { PanelMenu } from "./panel-menu.tsx";
import { PickBar } from "./pick-bar.tsx";
import { QuoteField } from "./quote-field.tsx";

const filters: readonly { readonly filter: CabinFilter; readonly text: MessageKey; readonly icon: IconName | null }[] = [
  { filter: "all", text: "filter.all", icon: null },
  { filter: "to-pay", text: "filter.toPay", icon: "banknote" },
  { filter: "live", text: "filter.live", icon: "talking" },
  { filter: "free", text: "filter.free", icon: "free" },
  { filter: "notices", text: "filter.notices", icon: "warning" },
];

/** The price question, and the filters with their counts. A filter dims the others; no cabin ever moves. */
export function Toolbar() {
  const { t, format } = useShop();
  const { panel } = useCore();
  const received = useLive((state) => state.cabins);
  const chosen = usePanel((state) => state.filter);
  const isPicking = usePanel((state) => state.pick !== null);
  const cabins = useMemo(() => received.map(({ cabin }) => cabin), [received]);
  const owed = addMicros(...cabins.filter((cabin) => cabin.state === "to-pay").map((cabin) => wireMicros(cabin.account?.due.cash ?? "0")));
  return (
    <div className={styles.tools}>
      <QuoteField />
      {isPicking ? (
        <PickBar />
      ) : (
        <fieldset className={styles.chips} aria-label={t("filter.label")}>
          {filters.map(({ filter, text, icon }) => {
            const count = cabins.filter((cabin) => matchesFilter(cabin, filter)).length;
            const due = filter === "to-pay" && count > 0;
            return (
              <button
                key={filter}
                type="button"
                className={styles.chip}
                data-due={due || undefined}
                aria-pressed={chosen === filter}
                onClick={() => panel.setState({ filter })}
              >
                {icon === null ? null : <Icon name={icon} size={15} />}
                {t(text)} <b>{due ? `${count} · ${format.money(owed)}` : count}</b>
              </button>
            );
          })}
        </fieldset>
      )}
      <Pager cabins={cabins} />
      <PanelMenu />
      <DrawerButton />
    </div>
  );
}
