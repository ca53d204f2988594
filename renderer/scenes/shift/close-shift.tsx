import { useEffect, useState } from "react";
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
  const { t, shop, format } = useShop();
  const close = useClose();
  const [openFor] = useState(() => hoursAndMinutes(Date.now() - Date.parse(shift.openedAt)));
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
        <span className={styles.who}>
          {t("shift.closeOf", { who: shift.user, till: shop.till, time: format.time(shift.openedAt), ...openFor })}
        </span>
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
        <div className={styles.three}>
          <CountTable
            title={t("shift.countTitle")}
            help={t("shift.confirmed", { time: format.time(close.countedAt) })}
            count={close.count}
            onCount={null}
          />
          <StepDifference shift={shift} result={close.result} close={close} />
        </div>
      ) : null}
      {step === 4 && close.closed !== null ? <StepClosed shift={close.closed} onDone={onLeave} /> : null}
    </main>
  );
}

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;

/** Between two readings of the wall clock, for the eye alone: what the slip says are both moments. */
function hoursAndMinutes(ms: number): { readonly hours: number; readonly minutes: string } {
  const minutes = Math.max(0, Math.floor(ms / MS_PER_MINUTE));
  return { hours: Math.floor(minutes / MINUTES_PER_HOUR), minutes: String(minutes % MINUTES_PER_HOUR).padStart(2, "0") };
}
