import type { RecoveryView } from "../../../shared/contract/recovery-contract.ts";
import dialog from "../../components/dialog/dialog.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./recovery.module.css";

interface RecoveryPapersProps {
  readonly papers: RecoveryView["papers"];
  readonly onPaper: (item: number, printed: boolean) => void;
}

/** Sales that are paid, and whose receipt may not have come out. */
export function RecoveryPapers({ papers, onPaper }: RecoveryPapersProps) {
  const { t } = useShop();
  if (papers.length === 0) return null;
  return (
    <ul className={styles.papers}>
      {papers.map(({ item, receipt }) => (
        <li key={item}>
          <Icon name="printer" size={17} />
          <span>{t("recovery.paper", { receipt })}</span>
          <button type="button" className={dialog.button} onClick={() => onPaper(item, false)}>
            {t("recovery.paperPrint")}
          </button>
          <button type="button" className={dialog.button} onClick={() => onPaper(item, true)}>
            {t("recovery.paperOut")}
          </button>
        </li>
      ))}
    </ul>
  );
}
