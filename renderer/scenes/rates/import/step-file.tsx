import { SegmentedControl } from "@mantine/core";
import { type DragEvent, useRef, useState } from "react";
import dialog from "../../../components/dialog/dialog.module.css";
import { FileInput } from "../../../components/file-input/file-input.tsx";
import { Icon } from "../../../components/icon/icon.tsx";
import { useShop } from "../../../shop/shop-context.tsx";
import styles from "./import-wizard.module.css";
import { ProgressBar } from "./progress-bar.tsx";
import type { StepProps } from "./step-props.ts";

/** Which list it is, and the file: dropped, or chosen. */
export function StepFile({ state, actions, onClose }: StepProps) {
  const { t } = useShop();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped !== undefined) void actions.take(dropped);
  };
  const sending = state.sentPercent !== null;
  return (
    <>
      <div className={styles.side}>
        <span id="import-side">{t("rates.wizard.side")}</span>
        <SegmentedControl
          aria-labelledby="import-side"
          transitionDuration={0}
          disabled={sending}
          value={state.side}
          onChange={(value) => actions.put({ side: value === "sell" ? "sell" : "cost" })}
          data={[
            { value: "cost", label: t("rates.wizard.sideCost") },
            { value: "sell", label: t("rates.wizard.sideSell") },
          ]}
        />
      </div>
      {sending ? (
        <div className={styles.drop}>
          <ProgressBar percent={state.sentPercent ?? 0} words={t("rates.wizard.sending", { file: state.fileName })} />
        </div>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same without dragging.
        <div
          className={styles.drop}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          <Icon name="file" size={34} />
          <p>{t("rates.wizard.drop")}</p>
          <button type="button" className={dialog.button} data-autofocus onClick={() => input.current?.click()}>
            {t("rates.wizard.choose")}
          </button>
          <FileInput
            ref={input}
            label={t("rates.wizard.choose")}
            accept=".csv,.txt,.tsv,.xlsx,text/csv"
            onFile={(chosen) => void actions.take(chosen)}
          />
        </div>
      )}
      <div className={dialog.foot}>
        <button type="button" className={dialog.button} onClick={sending ? actions.stop : onClose}>
          {t(sending ? "rates.wizard.stop" : "rates.wizard.cancel")}
        </button>
      </div>
    </>
  );
}
