import { Checkbox, SegmentedControl, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useShop } from "../../../shop/shop-context.tsx";
import { useRates } from "../rates-context.ts";
import { rateText, typedRate } from "../typed-rate.ts";
import styles from "./import-wizard.module.css";

/** How sales are made from the costs, as it goes on the wire. */
export interface SalesMade {
  readonly sellMarkupPercent: string;
  /** What the shop has a price for keeps it. */
  readonly keepSalePrices: boolean;
}

interface SalesWish {
  /** Null for the costs alone. */
  readonly made: SalesMade | null;
  readonly isReady: boolean;
  readonly field: ReactNode;
}

/** "Solo costos", or costs and sales with so much ganancia: what becomes of a provider's list. */
export function useSalesWish(): SalesWish {
  const { t, format } = useShop();
  const { overview } = useRates();
  const [both, setBoth] = useState(false);
  const [text, setText] = useState(rateText((overview.markupPercent ?? "0").replace(/\.0+$/, ""), format.profile));
  const [keeps, setKeeps] = useState(false);
  const typed = typedRate(text, format.profile);
  const hasDraft = overview.drafts.some(({ side }) => side === "sell");
  const field = (
    <div className={styles.side}>
      <span id="import-sales">{t("rates.wizard.sales")}</span>
      <SegmentedControl
        aria-labelledby="import-sales"
        transitionDuration={0}
        value={both ? "both" : "costs"}
        onChange={(value) => setBoth(value === "both")}
        data={[
          { value: "costs", label: t("rates.wizard.salesCosts") },
          { value: "both", label: t("rates.wizard.salesBoth") },
        ]}
      />
      {both ? (
        <>
          <TextInput
            w={90}
            aria-label={t("rates.wizard.salesPercent")}
            inputMode="decimal"
            rightSection="%"
            value={text}
            error={typed.ok ? null : t("rates.wizard.salesBad")}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Checkbox label={t("rates.wizard.salesKeep")} checked={keeps} onChange={(event) => setKeeps(event.currentTarget.checked)} />
          <small>
            {t(keeps ? "rates.wizard.salesKeepHelp" : "rates.wizard.salesHelp")} {hasDraft ? t("rates.wizard.salesReplace") : null}
          </small>
        </>
      ) : null}
    </div>
  );
  return { made: both && typed.ok ? { sellMarkupPercent: typed.wire, keepSalePrices: keeps } : null, isReady: !both || typed.ok, field };
}
