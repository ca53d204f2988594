import { Dialog } from "../../../components/dialog/dialog.tsx";
import { Icon } from "../../../components/icon/icon.tsx";
import { useShop } from "../../../shop/shop-context.tsx";
import { hasWords, problemWords } from "../problem-words.ts";
import { type ImportTrouble, importSteps } from "./import-state.ts";
import styles from "./import-wizard.module.css";
import { StepColumns } from "./step-columns.tsx";
import { StepFile } from "./step-file.tsx";
import { StepReading } from "./step-reading.tsx";
import { StepReview } from "./step-review.tsx";
import { useImport } from "./use-import.ts";

/** A list of prices from a file, in four steps. Nothing is changed before the last; it ends in the draft. */
export function ImportWizard({ onClose }: { readonly onClose: () => void }) {
  const { t } = useShop();
  const [state, actions] = useImport();
  const at = importSteps.indexOf(state.step);
  const props = { state, actions, onClose };
  return (
    <Dialog title={t("rates.wizard.title")} onClose={onClose} width={900}>
      {state.fileName === "" ? null : <p className={styles.fileName}>{state.fileName}</p>}
      <ol className={styles.steps} aria-label={t("rates.wizard.steps.label")}>
        {importSteps.map((step, place) => (
          <li key={step} aria-current={place === at ? "step" : undefined} data-done={place < at || undefined}>
            <i>{place < at ? <Icon name="check" size={13} /> : place + 1}</i>
            {t(`rates.wizard.steps.${step}`)}
          </li>
        ))}
      </ol>
      {state.trouble === null ? null : <Trouble trouble={state.trouble} />}
      {state.step === "file" ? <StepFile {...props} /> : null}
      {state.step === "reading" ? <StepReading {...props} /> : null}
      {state.step === "columns" ? <StepColumns {...props} /> : null}
      {state.step === "review" ? <StepReview {...props} /> : null}
    </Dialog>
  );
}

function Trouble({ trouble }: { readonly trouble: ImportTrouble }) {
  const { t } = useShop();
  return (
    <div className={styles.trouble} role="alert" data-mild={trouble.words === "stopped" || undefined}>
      <Icon name="warning" size={17} />
      <div>
        {t(`rates.wizard.${trouble.words}`)} {trouble.code !== null && hasWords(trouble.code) ? problemWords(trouble.code, t) : null}
        {trouble.detail === null ? null : (
          <details>
            <summary>{t("rates.wizard.detail")}</summary>
            {trouble.detail}
          </details>
        )}
      </div>
    </div>
  );
}
