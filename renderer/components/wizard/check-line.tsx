import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import styles from "./wizard.module.css";

interface CheckLineProps {
  /** "waiting": nobody knows yet. */
  readonly state: "good" | "bad" | "warn" | "waiting";
  readonly children: ReactNode;
  /** What can be done about it. */
  readonly act?: ReactNode;
}

const icons = { good: "check", bad: "close", warn: "warning", waiting: "hourglass" } as const;

/** One thing that was looked at: its tick, what it says, and what can be done about it. */
export function CheckLine({ state, children, act }: CheckLineProps) {
  return (
    <li className={styles.check} data-state={state}>
      <i>
        <Icon name={icons[state]} size={16} />
      </i>
      <span>{children}</span>
      {act}
    </li>
  );
}
