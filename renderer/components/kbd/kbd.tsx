import type { ReactNode } from "react";
import styles from "./kbd.module.css";

/** A key cap. */
export function Kbd({ children, onGo = false }: { readonly children: ReactNode; readonly onGo?: boolean }) {
  return <kbd className={onGo ? `${styles.kbd} ${styles["on-go"]}` : styles.kbd}>{children}</kbd>;
}
