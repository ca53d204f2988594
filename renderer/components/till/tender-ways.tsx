import { useShop } from "../../shop/shop-context.tsx";
import type { TenderMethod } from "../../store/panel-store.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-paths.ts";
import styles from "./charge-detail.module.css";

export type TenderWay = TenderMethod | "mixed";

const ways: readonly (readonly [TenderWay, IconName])[] = [
  ["cash", "banknote"],
  ["card", "card"],
  ["transfer", "bank"],
  ["mixed", "split"],
];

/** How it is paid: in one way, or in several. */
export function TenderWays({ way, onWay }: { readonly way: TenderWay; readonly onWay: (way: TenderWay) => void }) {
  const { t } = useShop();
  return (
    <fieldset className={styles.ways} aria-label={t("till.method")}>
      {ways.map(([each, icon]) => (
        <button key={each} type="button" aria-pressed={way === each} onClick={() => onWay(each)}>
          <Icon name={icon} size={17} />
          {t(each === "transfer" ? "tender.transferShort" : `tender.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
