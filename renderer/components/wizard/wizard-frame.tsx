import type { ReactNode } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import { Brand } from "../top-bar/brand.tsx";
import styles from "./wizard.module.css";

export interface WizardPlace<Step extends string> {
  readonly step: Step;
  readonly words: string;
  readonly isDone: boolean;
  /** Steps that need what was not told yet cannot be gone to. */
  readonly isOpen: boolean;
}

interface WizardFrameProps<Step extends string> {
  readonly places: readonly WizardPlace<Step>[];
  readonly at: Step;
  readonly onGo: (step: Step) => void;
  /** Beside the brand: the language of the window. */
  readonly corner: ReactNode;
  /** What keeps the present step from going on, over it. */
  readonly notice: ReactNode;
  readonly children: ReactNode;
}

/** The steps on the left, the present one beside them. */
export function WizardFrame<Step extends string>({ places, at, onGo, corner, notice, children }: WizardFrameProps<Step>) {
  const { t } = useShop();
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <Brand />
        {corner}
      </header>
      <nav className={styles.steps} aria-label={t("setup.progress")}>
        <h1>{t("setup.title")}</h1>
        <p>{t("setup.lead")}</p>
        <ol>
          {places.map(({ step, words, isDone, isOpen }, place) => (
            <li key={step}>
              <button
                type="button"
                aria-current={step === at ? "step" : undefined}
                data-done={isDone || undefined}
                disabled={!isOpen}
                onClick={() => onGo(step)}
              >
                <i>{isDone ? <Icon name="check" size={14} /> : place + 1}</i>
                {words}
                {isDone ? <span className="visually-hidden">{t("setup.done")}</span> : null}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <main className={styles.main}>
        {notice}
        {children}
      </main>
    </div>
  );
}
