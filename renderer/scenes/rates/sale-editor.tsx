import { type ComponentProps, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { RateRow } from "../../../shared/contract/rates-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { EditPreview } from "./edit-preview.tsx";
import { MarkupCell } from "./markup-cell.tsx";
import { problemWords } from "./problem-words.ts";
import { rateInputOf } from "./rate-input-of.ts";
import { percentBetween } from "./rate-preview.ts";
import styles from "./rates.module.css";
import { useRates } from "./rates-context.ts";
import type { Editing } from "./rates-store.ts";
import { rateText, typedRate } from "./typed-rate.ts";

interface SaleEditorProps {
  readonly row: RateRow;
  readonly editing: Editing;
  readonly rowFacts: ComponentProps<"tr">;
  readonly first: ReactNode;
  readonly middle: ReactNode;
}

/** A row whose price is being written, and below it what that would mean. What cannot be taken stays as it was typed. */
export function SaleEditor({ row, editing, rowFacts, first, middle }: SaleEditorProps) {
  const { t, format } = useShop();
  const { store, actions } = useRates();
  const was = row.value === null ? "" : rateText(row.value, format.profile);
  const [text, setText] = useState(editing.text ?? was);
  const [problem, setProblem] = useState(editing.problem ?? null);
  const field = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  const noteId = useId();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const typed = typedRate(text, format.profile);
  const leave = (next: string | null) => {
    left.current = true;
    const own = field.current?.closest<HTMLElement>("[data-row]") ?? null;
    const wanted = next === null ? own : neighbour(own, next);
    const goesOn = next !== null && wanted !== own;
    store.setState(({ refocus }) => ({
      current: wanted?.dataset.row ?? null,
      editing: goesOn ? { key: (wanted?.dataset.row ?? "").slice(2) } : null,
      refocus: goesOn ? refocus : refocus + 1,
    }));
  };
  const commit = async (next: string | null, stays: boolean) => {
    if (!typed.ok) return setProblem(typed.problem);
    if (stays) leave(next);
    else store.setState({ editing: null });
    if (typed.wire === row.value && row.source === "sell") return;
    const problems = await actions.put(rateInputOf(row, typed.wire));
    const [refused] = problems ?? [];
    if (refused !== undefined || problems === null)
      store.setState({ editing: { key: row.key, text, ...(refused === undefined ? {} : { problem: refused.code }) } });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") void commit(null, true);
    else if (event.key === "Tab") void commit(event.shiftKey ? "previous" : "next", true);
    else if (event.key === "Escape") leave(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = () => {
    if (left.current) return;
    if (text === was) store.setState({ editing: null });
    else void commit(null, false);
  };
  return (
    <>
      <tr className={styles.rate} {...rowFacts} data-editing>
        {first}
        {middle}
        <td data-right>{row.cost === undefined ? "–" : format.costPerMinute(row.cost.value, row.cost.unit)}</td>
        <td data-right>
          <span className={styles.sale}>
            {row.value === null ? null : <s className={styles.was}>{format.perMinute(row.value, row.unit)}</s>}
            <input
              ref={field}
              className={styles.cell}
              inputMode="decimal"
              autoComplete="off"
              aria-label={t("rates.edit.label", {
                destination: row.description,
                unit: t(row.unit === "minute" ? "rates.edit.perMinute" : "rates.edit.perSecond"),
              })}
              aria-invalid={problem !== null}
              aria-describedby={noteId}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setProblem(null);
              }}
              onKeyDown={onKeyDown}
              onBlur={onBlur}
            />
          </span>
        </td>
        <td data-right>
          <MarkupCell percent={typed.ok ? percentBetween(row.cost ?? null, { value: typed.wire, unit: row.unit }) : null} />
        </td>
        <td className={styles.billing}>{row.unit === "second" ? t("rates.edit.perSecond") : t("rates.row.draft")}</td>
      </tr>
      <tr className={styles.preview} data-bad={problem !== null || undefined}>
        <td colSpan={7} id={noteId}>
          {problem === null ? <EditPreview row={row} text={text} /> : <span role="alert">{problemWords(problem, t)}</span>}
        </td>
      </tr>
    </>
  );
}

/** The rate above or below, over the borders of countries. */
function neighbour(row: HTMLElement | null, direction: string): HTMLElement | null {
  const rows = [...(row?.closest("table")?.querySelectorAll<HTMLElement>('[data-row^="r:"]:not([data-draft="removed"])') ?? [])];
  if (row === null) return null;
  return rows[rows.indexOf(row) + (direction === "next" ? 1 : -1)] ?? row;
}
