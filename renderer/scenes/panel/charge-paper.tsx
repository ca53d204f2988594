import { useMemo } from "react";
import type { HealthView } from "../../../shared/contract/shop-view.ts";
import type { MessageKey } from "../../../shared/i18n/translate.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { type Micros, ZERO } from "../../../shared/money/micros.ts";
import { useLive, usePanel } from "../../client/core-context.tsx";
import { useLogo } from "../../client/use-logo.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { paperWidth } from "../../components/receipt/paper-width.ts";
import { ReceiptPaper } from "../../components/receipt/receipt-paper.tsx";
import styles from "../../components/till/charge-detail.module.css";
import { receiptPreview } from "../../components/till/receipt-preview.ts";
import type { TillDue } from "../../components/till/till-due.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { AccountInTill } from "./account-in-till.ts";

interface ChargePaperProps {
  readonly shown: AccountInTill;
  readonly sum: TillDue;
  readonly change: Micros;
}

/** The receipt as it would come out of the printer now. */
export function ChargePaper({ shown: { account, cabin }, sum, change }: ChargePaperProps) {
  const { t, shop } = useShop();
  const last = useLive((state) => state.lastSale?.receipt.number ?? 0);
  const { method, received } = usePanel((state) => state);
  const opened = useMemo(() => new Date(), []);
  const handed = parseMicros(received);
  const rest = sum.rest > 0 ? sum.rest : ZERO;
  const receipt = receiptPreview(shop, {
    ...{ account, cabin: cabin ?? 0, number: last + 1, sum, at: opened, discountReason: sum.discountReason },
    payments: [
      ...sum.parts.map((part) => ({ method: part.method, received: part.amount })),
      { method, received: method === "cash" && handed.ok ? handed.value : rest },
    ],
    change: change > 0 ? change : ZERO,
  });
  const logo = useLogo(receipt.logo ?? null);
  return (
    <section className={`${styles.column} ${styles.paper}`} aria-label={t("till.preview")}>
      <h3>
        {t("till.preview")} · {paperWidth(receipt.columns)}
        <Printer />
      </h3>
      <ReceiptPaper receipt={receipt} logo={logo} label={t("till.preview")} />
    </section>
  );
}

function Printer() {
  const { t } = useShop();
  const printer = useLive((state) => state.health?.printer ?? null);
  return (
    <span data-away={printer?.state === "ok" ? undefined : true}>
      <Icon name="printer" size={14} />
      {t(printer === null ? "till.printerNone" : printerWord(printer))}
    </span>
  );
}

function printerWord({ state, fault }: HealthView["printer"]): MessageKey {
  if (state !== "not-responding") return state === "ok" ? "till.printerReady" : "till.printerNone";
  if (fault === "printer/no-paper") return "till.printerNoPaper";
  if (fault === "printer/cover-open") return "till.printerCoverOpen";
  return fault === "printer/halted" ? "till.printerHalted" : "till.printerAway";
}
