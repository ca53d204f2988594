import { useState } from "react";
import type { SaleView } from "../../../shared/contract/sale-view.ts";
import type { SetupStep } from "../../../shared/contract/setup-view.ts";
import { faultsMendedAtPrinter } from "../../../shared/receipt/printer-fault.ts";
import { ask } from "../../client/ask.ts";
import { useCore, useLive } from "../../client/core-context.tsx";
import { useAnswer } from "../../client/use-answer.ts";
import { useRatesStamp } from "../../client/use-rates-stamp.ts";
import button from "../../components/button/button.module.css";
import { CheckLine } from "../../components/wizard/check-line.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { WizardCard } from "../../components/wizard/wizard-card.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { FirstCall } from "./first-call.tsx";
import { FirstSale } from "./first-sale.tsx";
import { FirstShift } from "./first-shift.tsx";
import type { StepProps } from "./step-props.ts";

/** Everything a paid call needs, ticked as it comes; then the call itself, and its receipt. */
export function StepFirstCall({ setup, onBack, onGo }: StepProps) {
  const { t } = useShop();
  const core = useCore();
  const [sale, setSale] = useState<SaleView | null>(null);
  const finish = async () => {
    const answer = await ask(core, (client) => client.setup.finish());
    // Whoever opens the counter now is let in as the shop says: with people, to the lock screen.
    if (answer.ok) core.connection.reopen();
  };
  return (
    <WizardCard
      title={t("setup.steps.first-call")}
      help={t("setup.call.help")}
      isBusy={setup.isBusy}
      onBack={onBack}
      action={sale === null ? null : { words: t("setup.call.finish"), isReady: true, onAct: () => void finish() }}
      others={
        sale === null ? (
          <button type="button" className={button.medium} onClick={() => void finish()}>
            {t("setup.call.finishEarly")}
          </button>
        ) : null
      }
    >
      {sale === null ? (
        <>
          <Checks hasGeneralPrice={setup.state.answers.prices?.general != null} onGo={onGo} />
          <FirstCall onSale={setSale} />
        </>
      ) : (
        <FirstSale sale={sale} />
      )}
    </WizardCard>
  );
}

function Checks({ hasGeneralPrice, onGo }: { readonly hasGeneralPrice: boolean; readonly onGo: (step: SetupStep) => void }) {
  const { t } = useShop();
  const hasLine = useLive(({ cabins }) => cabins.some(({ cabin }) => cabin.line === "registered"));
  const hasShift = useLive(({ shift }) => shift !== null);
  const printer = useLive(({ health }) => health?.printer.state ?? "none");
  const fault = useLive(({ health }) => health?.printer.fault ?? null);
  const trunks = useLive(({ health }) => health?.trunks.map(({ state }) => state).join() ?? "");
  const stamp = useRatesStamp();
  const overview = useAnswer((client) => client.rates.overview(), stamp);
  const hasPrice = hasGeneralPrice || overview?.sell != null || overview?.cost != null;
  const trunkUp = /registered|reachable/.test(trunks.replaceAll("unreachable", ""));
  const fix = (step: SetupStep) => <Fix step={step} onGo={onGo} />;
  return (
    <ul className={styles.checks} aria-live="polite">
      <CheckLine state={hasLine ? "good" : "waiting"} act={hasLine ? null : fix("gateway")}>
        {t(hasLine ? "setup.call.line" : "setup.call.lineMissing")}
      </CheckLine>
      <CheckLine state={trunkUp ? "good" : trunks === "" ? "bad" : "waiting"} act={trunkUp ? null : fix("provider")}>
        {t(trunkUp ? "setup.call.trunk" : trunks === "" ? "setup.call.trunkNone" : "setup.call.trunkMissing")}
      </CheckLine>
      <CheckLine state={hasPrice ? "good" : "bad"} act={hasPrice ? null : fix("prices")}>
        {t(hasPrice ? "setup.call.price" : "setup.call.priceMissing")}
      </CheckLine>
      <CheckLine state={printer === "not-responding" ? "warn" : "good"} act={printer === "ok" ? null : fix("printer")}>
        {t(
          fault !== null && faultsMendedAtPrinter.includes(fault)
            ? `printerFaults.${fault}`
            : `setup.call.${({ ok: "printer", none: "printerNone", "not-responding": "printerMissing" } as const)[printer]}`,
        )}
      </CheckLine>
      <CheckLine state={hasShift ? "good" : "bad"} act={hasShift ? null : <FirstShift />}>
        {t(hasShift ? "setup.call.shift" : "setup.call.shiftMissing")}
      </CheckLine>
    </ul>
  );
}

function Fix({ step, onGo }: { readonly step: SetupStep; readonly onGo: (step: SetupStep) => void }) {
  const { t } = useShop();
  return (
    <button
      type="button"
      className={button.medium}
      aria-label={`${t("setup.call.fix")}: ${t(`setup.steps.${step}`)}`}
      onClick={() => onGo(step)}
    >
      {t("setup.call.fix")}
    </button>
  );
}
