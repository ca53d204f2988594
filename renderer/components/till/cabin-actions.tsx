import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-paths.ts";
import styles from "./till.module.css";

export type CabinAction = "uncharged" | "charged" | "prepaid" | "deposit" | "disable" | "enable" | "hangUp" | "details";

const icons: Readonly<Record<CabinAction, IconName>> = {
  uncharged: "no-charge",
  charged: "banknote",
  prepaid: "key",
  deposit: "plus",
  disable: "lock",
  enable: "check",
  hangUp: "hang-up",
  details: "list",
};

/** The bottom row of the till: what can be done with this cabin now. */
export function CabinActions({ cabin, onAction }: { readonly cabin: CabinView; readonly onAction: (action: CabinAction) => void }) {
  const { t } = useShop();
  return (
    <fieldset className={styles.actions} aria-label={t("action.label")}>
      {actionsOf(cabin).map((action) => (
        <button key={action} type="button" onClick={() => onAction(action)}>
          <Icon name={icons[action]} size={17} />
          {t(`action.${action}`)}
        </button>
      ))}
    </fieldset>
  );
}

export function actionsOf(cabin: CabinView): readonly CabinAction[] {
  const prepaid: readonly CabinAction[] =
    cabin.account?.mode === "prepaid" ? ["deposit"] : cabin.account === null && cabin.enabled ? ["prepaid"] : [];
  return [
    ...(cabin.live === null ? [] : (["hangUp"] as const)),
    cabin.uncharged === null ? "uncharged" : "charged",
    ...prepaid,
    cabin.enabled ? "disable" : "enable",
    "details",
  ];
}
