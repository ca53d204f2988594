import type { ReactNode } from "react";
import styles from "./table.module.css";

/** A list with its head that stays; it scrolls by keys too. */
export function ListCard({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
    <section className={styles.card} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
