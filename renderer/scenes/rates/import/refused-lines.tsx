import { useState } from "react";
import type { RefusedLineView } from "../../../../shared/contract/rates-view.ts";
import { useAnswer } from "../../../client/use-answer.ts";
import list from "../../../components/dialog/dialog-list.module.css";
import { PageFoot } from "../../../components/table/page-foot.tsx";
import { useShop } from "../../../shop/shop-context.tsx";
import { problemWords } from "../problem-words.ts";
import styles from "./import-wizard.module.css";

interface RefusedLinesProps {
  readonly id: string;
  /** The first of them, shown until a page is asked for. */
  readonly first: readonly RefusedLineView[];
  readonly total: number;
}

/** Every line that cannot be taken: its number, why, and what stands there. */
export function RefusedLines({ id, first, total }: RefusedLinesProps) {
  const { t, format } = useShop();
  const [page, setPage] = useState({ page: 1, size: 15 });
  const answer = useAnswer((client) => client.rates.import.refused({ id, ...page }), `${id} ${page.page} ${page.size}`);
  const rows = answer?.rows ?? first.slice(0, page.size);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys. */}
      <section className={`${list.list} ${styles.refused}`} tabIndex={0} aria-label={t("rates.wizard.refusedTitle")}>
        <table>
          <thead>
            <tr>
              <th data-right>{t("rates.wizard.line")}</th>
              <th>{t("rates.wizard.reason")}</th>
              <th>{t("rates.wizard.text")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <td data-right>{format.count(row.line)}</td>
                <td>
                  {fieldName(row.field)}
                  {problemWords(row.code, t)}
                  {row.earlierLine === undefined ? null : ` ${t("rates.wizard.earlierLine", { line: format.count(row.earlierLine) })}`}
                </td>
                <td>
                  <code>{row.text}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {total > page.size ? <PageFoot {...page} total={answer?.total ?? total} onChange={setPage} /> : null}
    </>
  );

  function fieldName(field: string | null) {
    const known = (["value", "connect", "minimum", "increment", "grace", "from", "until"] as const).find((each) => each === field);
    return known === undefined ? null : <b>{t(`rates.field.${known}`)}: </b>;
  }
}
