import type { ReactNode } from "react";
import type { ReceiptView } from "../../../shared/contract/sale-view.ts";
import type { LogoView } from "../../../shared/contract/settings-contract.ts";
import button from "../button/button.module.css";
import { Icon } from "../icon/icon.tsx";
import styles from "./paper-panel.module.css";
import { ReceiptPaper } from "./receipt-paper.tsx";

interface PaperPanelProps {
  readonly title: string;
  /** What is said of the paper beside its title. */
  readonly facts?: string;
  /** Which paper it is, for whoever hears it. */
  readonly label: string;
  /** Null while it is on its way, or where there is none. */
  readonly receipt: ReceiptView | null;
  /** The dots of its logo. */
  readonly logo?: LogoView | null;
  /** What stands where there is none. */
  readonly missing?: string;
  /** How it is printed again; null where it cannot be. */
  readonly reprint: { readonly words: string; readonly name?: string; readonly onReprint: () => void } | null;
  /** What can be done with it, below. */
  readonly children?: ReactNode;
}

/** A paper as it was printed, beside the list it was chosen from. */
export function PaperPanel({ title, facts, label, receipt, logo = null, missing, reprint, children }: PaperPanelProps) {
  return (
    <aside className={styles.panel} aria-label={title}>
      <div className={styles.head}>
        <b>{title}</b>
        {facts === undefined ? null : <span>{facts}</span>}
        {reprint === null ? null : (
          <button type="button" className={button.small} data-reprint aria-label={reprint.name} onClick={reprint.onReprint}>
            <Icon name="printer" size={15} />
            {reprint.words}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys. */}
      <section className={styles.desk} tabIndex={0} aria-label={label}>
        {receipt === null ? <p>{missing}</p> : <ReceiptPaper receipt={receipt} logo={logo} label={label} />}
      </section>
      {children}
    </aside>
  );
}
