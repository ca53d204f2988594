import type { ReactNode } from "react";
import styles from "./table.module.css";

interface PickRowProps {
  readonly id: string;
  /** What the row is called, in its first cell. */
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
  /** The other cells. */
  readonly children: ReactNode;
}

/** A row that is chosen by a click anywhere on it. One tab stop for the whole list, on the chosen one. */
export function PickRow({ id, name, isChosen, onChoose, children }: PickRowProps) {
  return (
    <tr className={styles.row} data-chosen={isChosen || undefined}>
      <td>
        <button
          type="button"
          className={styles.pick}
          data-row={id}
          aria-current={isChosen}
          tabIndex={isChosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      </td>
      {children}
    </tr>
  );
}
