import { useExport } from "../../client/use-export.ts";
import { ExportMenu } from "../../components/export-menu/export-menu.tsx";
import styles from "./rates.module.css";
import { useRates } from "./rates-context.ts";
import { wireFilter } from "./wire-filter.ts";

/** The list as it is filtered, as a file. */
export function ExportRates() {
  const { store } = useRates();
  const exporting = useExport((client, format) => client.rates.export({ ...wireFilter(store.getState().filter), format }));
  return (
    <div className={styles.export}>
      <ExportMenu {...exporting} />
    </div>
  );
}
