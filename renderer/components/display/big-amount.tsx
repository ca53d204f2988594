import type { Micros } from "../../../shared/money/micros.ts";
import styles from "./display.module.css";
import { TwoTongues, useDisplaySpeech } from "./two-tongues.tsx";

interface BigAmountProps {
  readonly word: "total" | "toPay" | "giveBack" | "received" | "change";
  readonly amount: Micros;
  readonly mood: "due" | "change" | "plain";
}

/** The one amount that matters, to be read from two metres. */
export function BigAmount({ word, amount, mood }: BigAmountProps) {
  const { format } = useDisplaySpeech();
  const text = format.money(amount);
  return (
    <div className={styles.big} data-mood={mood} style={{ "--length": text.length } as React.CSSProperties}>
      <TwoTongues word={word} />
      <b data-big-amount>{text}</b>
    </div>
  );
}
