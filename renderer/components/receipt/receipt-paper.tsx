import type { ReceiptView } from "../../../shared/contract/sale-view.ts";
import type { LogoView } from "../../../shared/contract/settings-contract.ts";
import { LETTER_DOTS } from "../../../shared/receipt/logo-limits.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { LogoDots } from "../logo/logo-dots.tsx";
import styles from "./receipt-paper.module.css";

const DOUBLE_RULE = /^=+$/;

interface ReceiptPaperProps {
  readonly receipt: ReceiptView;
  /** The dots it names, drawn as large beside the letters as on the roll; null while they are on their way, or where it names none. */
  readonly logo?: LogoView | null;
  readonly label: string;
}

/** A receipt as it comes out of the printer: its logo, its columns, its lines. What stands between double rules is printed large. */
export function ReceiptPaper({ receipt: { columns, lines }, logo = null, label }: ReceiptPaperProps) {
  const { t } = useShop();
  const isLarge = (line: number) => DOUBLE_RULE.test(lines[line - 1] ?? "") && DOUBLE_RULE.test(lines[line + 1] ?? "");
  return (
    <figure className={styles.paper} aria-label={label}>
      <pre style={{ width: `${columns}ch` }}>
        {logo === null ? null : <LogoDots dots={logo} label={t("logo.picture")} width={`${logo.width / LETTER_DOTS}ch`} />}
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
