import type { ReceiptView } from "../../../shared/contract/sale-view.ts";
import styles from "./receipt-paper.module.css";

const DOUBLE_RULE = /^=+$/;

/** A receipt as it comes out of the printer: its columns, its lines. What stands between double rules is printed large. */
export function ReceiptPaper({ receipt: { columns, lines }, label }: { readonly receipt: ReceiptView; readonly label: string }) {
  const isLarge = (line: number) => DOUBLE_RULE.test(lines[line - 1] ?? "") && DOUBLE_RULE.test(lines[line + 1] ?? "");
  return (
    <figure className={styles.paper} aria-label={label}>
      <pre style={{ width: `${columns}ch` }}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of paper have no name but their place.
          <span key={at} data-large={isLarge(at) || undefined}>
            {`${line}\n`}
          </span>
        ))}
      </pre>
    </figure>
  );
}
