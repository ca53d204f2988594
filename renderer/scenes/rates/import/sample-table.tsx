import type { ReactNode } from "react";
import type { ImportInspection } from "../../../../shared/contract/rates-view.ts";
import { useShop } from "../../../shop/shop-context.tsx";
import styles from "./import-wizard.module.css";

interface SampleTableProps {
  readonly inspection: ImportInspection;
  /** What stands above a column instead of nothing. */
  readonly above?: (column: number, name: string) => ReactNode;
}

/** The first lines of the file as they were read. */
export function SampleTable({ inspection, above }: SampleTableProps) {
  const { t } = useShop();
  const columns = Math.max(inspection.header.length, ...inspection.sample.map((line) => line.length));
  const names = Array.from({ length: columns }, (_, place) => inspection.header[place] || t("rates.wizard.column", { number: place + 1 }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
    <section className={styles.sample} tabIndex={0} aria-label={t("rates.wizard.sample")}>
      <table>
        <thead>
          {above === undefined ? null : (
            <tr>
              {names.map((name, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                <td key={place}>{above(place, name)}</td>
              ))}
            </tr>
          )}
          <tr>
            {names.map((name, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
              <th key={place}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inspection.sample.map((line, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
            <tr key={row}>
              {names.map((_, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                <td key={place}>{line[place] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
