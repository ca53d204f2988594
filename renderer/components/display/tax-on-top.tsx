import { taxOnTop } from "../../shop/tax-on-top.ts";
import styles from "./display.module.css";
import { useDisplaySpeech } from "./two-tongues.tsx";

/** What comes on top of the prices of this screen, in any language: "+ IVA 19 %". */
export function TaxOnTop() {
  const { tax, format } = useDisplaySpeech();
  const words = taxOnTop(tax, format);
  return words === null ? null : <span className={styles.tax}>{words}</span>;
}
