import { type FormEvent, useState } from "react";
import type { ShiftView } from "../../../shared/contract/shop-view.ts";
import { microsText, parseMicros } from "../../../shared/money/decimal.ts";
import { micros } from "../../../shared/money/micros.ts";
import button from "../../components/button/button.module.css";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { focusOnMount } from "../../components/focus/focus-on-mount.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { DifferenceVerdict } from "./difference-verdict.tsx";
import { DrawerParts } from "./drawer-parts.tsx";
import { HandOver } from "./hand-over.tsx";
import card from "./headed-card.module.css";
import { NO_REASON, ReasonChips, reasonText } from "./reason-chips.tsx";
import styles from "./shift.module.css";
import { SlipPreview } from "./slip-preview.tsx";
import type { Close, Counted } from "./use-close.ts";

interface StepDifferenceProps {
  readonly shift: ShiftView;
  readonly result: Counted;
  readonly close: Close;
}

/** Step 3: expected, counted, difference; why it differs; what stays and what is handed over; the slip; and the close itself. */
export function StepDifference({ shift, result, close }: StepDifferenceProps) {
  const { t } = useShop();
  const total = wireMicros(result.counted);
  const difference = wireMicros(result.difference);
  const reasonAbove = result.reasonAbove == null ? null : wireMicros(result.reasonAbove);
  // Within the limit of the shop nobody is asked anything: one button.
  const asksReason = difference !== 0 && micros(Math.abs(difference)) > (reasonAbove ?? 0);
  const [given, setGiven] = useState(NO_REASON);
  const [isReasonMissing, setReasonMissing] = useState(false);
  const [leave, setLeave] = useState(() => microsText(wireMicros(shift.float) <= total ? wireMicros(shift.float) : total, 0));
  const parsed = parseMicros(leave === "" ? "0" : leave);
  const stays = parsed.ok && parsed.value >= 0 && parsed.value <= total ? parsed.value : null;
  const reason = asksReason ? reasonText(given) : "";
  const finish = async (print: boolean, unapproved = false) => {
    if (stays === null) return;
    const refused = await close.close({ reason, leave: stays, print, unapproved });
    setReasonMissing(refused === "shift/reason-needed");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void finish(true);
  };
  return (
    <>
      <form className={`${card.card} ${styles.difference}`} onSubmit={submit}>
        <div className={card.head}>
          <h2>{t("shift.expectedTitle")}</h2>
          <span>{t("shift.afterCount")}</span>
        </div>
        <DrawerParts parts={result.parts ?? []} expected={result.expected} shift={shift} />
        <div className={styles.why}>
          <DifferenceVerdict difference={difference} recounts={result.recounts} reasonAbove={reasonAbove} />
          {asksReason ? <ReasonChips given={given} isMissing={isReasonMissing} onGiven={setGiven} /> : null}
        </div>
        <div className={styles.closing}>
          <HandOver counted={total} leave={leave} stays={stays} onLeave={setLeave} />
          {close.needsApproval ? (
            <p className={styles.unapproved} role="status">
              {t("till.unapprovedHelp")}
              <button type="button" data-wide className={button.medium} disabled={close.isBusy} onClick={() => void finish(true, true)}>
                {t("till.closeUnapproved")}
              </button>
            </p>
          ) : null}
          <div className={styles.closeFoot}>
            <button type="button" data-wide className={button.medium} onClick={close.recount}>
              {t("shift.recount")}
            </button>
            <button
              type="button"
              data-wide
              className={button.medium}
              disabled={stays === null || close.isBusy}
              onClick={() => void finish(false)}
            >
              {t("shift.closeWithoutPrint")}
            </button>
            <button
              type="submit"
              className={styles.go}
              disabled={stays === null || close.isBusy}
              // The count is still on its way out when this step appears: what is disabled takes no focus.
              ref={!asksReason && !close.isBusy ? focusOnMount : undefined}
            >
              <Icon name="printer" size={20} />
              {t("shift.closeAndPrint")}
            </button>
          </div>
        </div>
      </form>
      <SlipPreview reason={reason} leave={stays === null ? null : microsText(stays, 0)} recounts={result.recounts} />
    </>
  );
}
