import { useEffect } from "react";
import type { ShiftView } from "../../../shared/contract/shop-view.ts";
import button from "../../components/button/button.module.css";
import scene from "../../components/scene/scene.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { CloseSteps } from "./close-steps.tsx";
import { CountTable } from "./count-table.tsx";
import styles from "./shift.module.css";
import { StepAccounts } from "./step-accounts.tsx";
import { StepClosed } from "./step-closed.tsx";
import { StepCount } from "./step-count.tsx";
import { StepDifference } from "./step-difference.tsx";
import { useClose } from "./use-close.ts";

interface CloseShiftProps {
  readonly shift: ShiftView;
  /** Back to the shift, open or closed. */
  readonly onLeave: () => void;
}

/** The close in four steps. Until the last one nothing is closed, and Escape goes back to the shift. */
export function CloseShift({ shift, onLeave }: CloseShiftProps) {
  const { t } = useShop();
  const close = useClose();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || document.querySelector('[aria-modal="true"]') !== null) return;
      event.preventDefault();
      onLeave();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onLeave]);
  const { step } = close;
  return (
    <main className={scene.page}>
      <div className={scene.head}>
        <h1>{t("shift.closeTitle", { number: shift.number })}</h1>
        <CloseSteps step={step} />
        {step === 4 ? null : (
          <button type="button" className={button.small} onClick={onLeave}>
            {t("shift.back")}
          </button>
        )}
      </div>
      {step === 1 ? <StepAccounts onDone={close.settled} onLeave={onLeave} /> : null}
      {step === 2 ? <StepCount close={close} /> : null}
      {step === 3 && close.result !== null ? (
        <div className={styles.two}>
          <CountTable title={t("shift.countTitle")} help={t("shift.confirmed")} count={close.count} onCount={null} />
          <StepDifference shift={shift} result={close.result} close={close} />
        </div>
      ) : null}
      {step === 4 && close.closed !== null ? <StepClosed shift={close.closed} onDone={onLeave} /> : null}
    </main>
  );
}
