import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import button from "../button/button.module.css";
import styles from "./wizard.module.css";

interface WizardCardProps {
  readonly title: string;
  readonly help: string;
  /** The main action at the foot; null where the step has none of its own. */
  readonly action: { readonly words: string; readonly isReady: boolean; readonly onAct: () => void } | null;
  readonly isBusy: boolean;
  readonly onBack: (() => void) | null;
  /** Left of the main action. */
  readonly others?: ReactNode;
  readonly children: ReactNode;
}

/** One step: its question, its fields, and at the foot the ways on and back. Enter in a field is the main action. */
export function WizardCard({ title, help, action, isBusy, onBack, others, children }: WizardCardProps) {
  const { t } = useShop();
  const heading = useRef<HTMLHeadingElement>(null);
  // A new step is read out from its beginning; fields are one Tab away. One that has its one field at hand keeps it.
  useEffect(() => {
    const title = heading.current;
    if (title?.closest("form")?.contains(document.activeElement) === false) title.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (action?.isReady === true && !isBusy) action.onAct();
  };
  return (
    <form className={styles.card} onSubmit={submit} aria-busy={isBusy}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{help}</p>
      </div>
      <div className={styles.body}>{children}</div>
      <div className={styles.foot}>
        {onBack === null ? null : (
          <button type="button" className={button.medium} onClick={onBack}>
            {t("setup.back")}
          </button>
        )}
        {isBusy ? (
          <p className={styles.applying} role="status">
            {t("setup.applying")}
          </p>
        ) : null}
        <span className={styles.ways}>
          {others}
          {action === null ? null : (
            <button type="submit" data-go className={button.medium} disabled={!action.isReady || isBusy}>
              {isBusy ? t("setup.saving") : action.words}
            </button>
          )}
        </span>
      </div>
    </form>
  );
}
