import { TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ShiftView } from "../../../shared/contract/shop-view.ts";
import { microsText, parseMicros } from "../../../shared/money/decimal.ts";
import { subtractMicros } from "../../../shared/money/micros.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import card from "../../components/card/card.module.css";
import { focusOnMount } from "../../components/focus/focus-on-mount.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { typedAmount, typedText } from "../../components/till/typed-amount.ts";
import { differenceWords } from "../../shop/difference-words.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { ReasonChips } from "./reason-chips.tsx";
import styles from "./shift.module.css";
import type { Close, Counted } from "./use-close.ts";

interface StepDifferenceProps {
  readonly shift: ShiftView;
  readonly result: Counted;
  readonly close: Close;
}

/** Step 3: expected, counted, difference; why it differs; what stays and what is handed over; and the close itself. */
export function StepDifference({ shift, result, close }: StepDifferenceProps) {
  const { t, format } = useShop();
  const total = wireMicros(result.counted);
  const difference = wireMicros(result.difference);
  const [reason, setReason] = useState("");
  const [isReasonMissing, setReasonMissing] = useState(false);
  const [leave, setLeave] = useState(() => microsText(wireMicros(shift.float) <= total ? wireMicros(shift.float) : total, 0));
  const parsed = parseMicros(leave === "" ? "0" : leave);
  const stays = parsed.ok && parsed.value >= 0 && parsed.value <= total ? parsed.value : null;
  const finish = async (print: boolean) => {
    if (stays === null) return;
    const refused = await close.close({ reason: reason.trim(), leave: stays, print });
    setReasonMissing(refused === "shift/reason-needed");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void finish(true);
  };
  return (
    <form className={card.card} onSubmit={submit}>
      <dl className={styles.lines}>
        <div>
          <dt>{t("shift.counted")}</dt>
          <dd>{format.money(total)}</dd>
        </div>
        <div>
          <dt>{t("shift.expected")}</dt>
          <dd>{format.money(wireMicros(result.expected))}</dd>
        </div>
      </dl>
      <output className={styles.verdict} data-differs={difference !== 0 || undefined}>
        <Icon name={difference === 0 ? "check" : "warning"} size={24} />
        <span>
          <b>{difference === 0 ? t("shift.exact") : differenceWords(difference, { t, format })}</b>
          {result.recounts > 0 ? t("shift.recounts", { count: result.recounts }) : null}
        </span>
        <strong>{format.money(difference)}</strong>
      </output>
      {difference === 0 ? null : <ReasonChips reason={reason} isMissing={isReasonMissing} onReason={setReason} />}
      <div className={styles.handOver}>
        <TextInput
          label={t("shift.leave")}
          inputMode="decimal"
          autoComplete="off"
          value={typedText(leave, format.profile)}
          error={stays === null ? t("shift.leaveTooMuch") : null}
          onChange={(event) => setLeave(typedAmount(event.currentTarget.value, format.profile))}
        />
        <div className={styles.lines}>
          <div>
            <span>{t("shift.handOver")}</span>
            <b>{format.money(subtractMicros(total, stays ?? total))}</b>
          </div>
        </div>
      </div>
      <div className={styles.closeFoot}>
        <button type="button" className={styles.button} onClick={close.recount}>
          {t("shift.recount")}
        </button>
        <button type="button" className={styles.button} disabled={stays === null || close.isBusy} onClick={() => void finish(false)}>
          {t("shift.closeWithoutPrint")}
        </button>
        <button
          type="submit"
          className={styles.go}
          disabled={stays === null || close.isBusy}
          ref={difference === 0 ? focusOnMount : undefined}
        >
          <Icon name="printer" size={20} />
          {t("shift.closeAndPrint")}
        </button>
      </div>
    </form>
  );
}
