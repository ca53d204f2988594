import { Checkbox } from "@mantine/core";
import { useState } from "react";
import dialog from "../../../components/dialog/dialog.module.css";
import { countOf } from "../../../shop/count-of.ts";
import { useShop } from "../../../shop/shop-context.tsx";
import { ChangesView } from "../changes-view.tsx";
import { RefusalNote } from "../refusal-note.tsx";
import type { ImportDone } from "./import-state.ts";
import styles from "./import-wizard.module.css";
import { ProgressBar } from "./progress-bar.tsx";
import { RefusedLines } from "./refused-lines.tsx";
import { useSalesWish } from "./sales-wish.tsx";
import type { StepProps } from "./step-props.ts";

/** The reading as it goes, and what came of it. */
export function StepReview(props: StepProps) {
  const { t, format } = useShop();
  const { state, actions } = props;
  const { progress, done } = state;
  if (done !== null) return <Outcome {...props} done={done} />;
  return (
    <>
      {progress === null ? null : (
        <div className={styles.drop} role="status">
          <ProgressBar percent={progress.percent} words={t(`rates.wizard.${progress.phase}`)} />
          <p>{t("rates.wizard.progress", countOf(format, progress.rows))}</p>
        </div>
      )}
      <div className={dialog.foot}>
        {progress === null ? (
          <button type="button" className={dialog.button} onClick={() => actions.put({ step: "columns", trouble: null })}>
            {t("rates.wizard.back")}
          </button>
        ) : (
          <button type="button" className={dialog.button} data-autofocus onClick={actions.stop}>
            {t("rates.wizard.stop")}
          </button>
        )}
      </div>
    </>
  );
}

function Outcome({ state, actions, onClose, done }: StepProps & { readonly done: ImportDone }) {
  const { t, format } = useShop();
  const [shown, setShown] = useState<"changes" | "refused">(done.refused > 0 ? "refused" : "changes");
  const [knows, setKnows] = useState(false);
  const [sending, setSending] = useState(false);
  const refused = countOf(format, done.refused);
  const usable = done.accepted > 0;
  const wish = useSalesWish();
  const isOfCosts = state.side === "cost" && usable;
  const accept = async () => {
    setSending(true);
    const taken = await actions.accept(done.refused > 0, isOfCosts ? wish.made : null);
    setSending(false);
    if (taken) onClose();
  };
  return (
    <>
      <div className={styles.outcome} role="status">
        <button type="button" aria-pressed={shown === "changes"} disabled={!usable} onClick={() => setShown("changes")}>
          <b>{t("rates.wizard.accepted", countOf(format, done.accepted))}</b>
          <span>{usable ? t("rates.wizard.takesDraft") : t("rates.wizard.nothingGood")}</span>
        </button>
        {done.refused === 0 ? null : (
          <button type="button" data-bad aria-pressed={shown === "refused"} onClick={() => setShown("refused")}>
            <b>{t("rates.wizard.refused", refused)}</b>
            <span>{t("rates.wizard.fixFile")}</span>
          </button>
        )}
      </div>
      {shown === "refused" ? (
        <RefusedLines id={actions.id()} first={done.refusedLines} total={done.refused} />
      ) : (
        <ChangesView
          stamp={`import ${actions.id()} ${done.accepted}`}
          ask={(client, tab, page, size) => client.rates.import.changes({ id: actions.id(), tab, page, size })}
        />
      )}
      {done.refused > 0 && usable ? (
        <Checkbox
          className={styles.check ?? ""}
          label={t("rates.wizard.acceptKnowing", refused)}
          checked={knows}
          onChange={(event) => setKnows(event.currentTarget.checked)}
        />
      ) : null}
      {isOfCosts ? wish.field : null}
      <RefusalNote />
      <div className={dialog.foot}>
        <button type="button" className={dialog.button} onClick={() => actions.put({ step: "columns" })}>
          {t("rates.wizard.back")}
        </button>
        <button type="button" className={dialog.button} onClick={onClose}>
          {t("rates.wizard.cancel")}
        </button>
        <button
          type="button"
          className={dialog.button}
          data-kind="go"
          disabled={!usable || sending || (done.refused > 0 && !knows) || (isOfCosts && !wish.isReady)}
          onClick={() => void accept()}
        >
          {done.refused > 0 ? t("rates.wizard.acceptWithout", refused) : t("rates.wizard.accept")}
        </button>
      </div>
    </>
  );
}
