import { type ImportField, type ImportSettings, importFields } from "../../../../shared/contract/rates-view.ts";
import { err, ok, type Result } from "../../../../shared/kernel/result.ts";
import { fileAmount, ownAmount } from "./file-amount.ts";
import type { FileRow } from "./file-row.ts";
import { extraColumns } from "./guess-columns.ts";
import { knownLayouts } from "./layouts/known-layouts.ts";
import type { DraftRow, RowFields, RowProblem } from "./layouts/layout.ts";
import { isOwnHeader } from "./own-header.ts";
import { foreignToOwn } from "./own-row.ts";
import { type RateFieldOptions, rateFields } from "./rate-fields.ts";

/** What a line of the file comes to: rates in the product's own words, or why not. */
export interface MappedRow {
  readonly row: FileRow;
  readonly rates: Result<readonly RowFields[], RowProblem>;
}

export interface RowMapper {
  /** May keep the line back until the next one shows whether the two are one rate. */
  take(row: FileRow): readonly MappedRow[];
  end(): readonly MappedRow[];
}

export interface MapperOptions extends RateFieldOptions {
  /** Whether a text may begin with a sign that keeps a spreadsheet from computing it, as our own CSV writes it. */
  readonly unescapes: boolean;
}

const AMOUNTS = ["value", "connect", "minimum"] as const;

/** Turns lines into rates as the settings say. `header` is null in a file that does not name its columns. */
export function createRowMapper(settings: ImportSettings, header: readonly string[] | null, options: MapperOptions): RowMapper {
  const layout = knownLayouts[settings.layout];
  const fieldColumns = importFields.flatMap((field) => {
    const at = settings.columns[field];
    return at === undefined ? [] : [{ field, at }];
  });
  const extras = Object.entries(extraColumns(header, layout));
  const isOwn = header !== null && layout.name === "plain" && isOwnHeader(header);
  // In our own form 1,234 is no thousand: such a sign is refused, not guessed.
  const readAmount = isOwn ? ownAmount : fileAmount;
  // In a text a cell too many is most often a comma that nobody quoted: everything behind it has moved. A sheet has notes there.
  const cellsMax = header !== null && options.unescapes ? header.length : Number.POSITIVE_INFINITY;
  let held: { readonly row: FileRow; readonly draft: DraftRow } | null = null;

  function textOf(cell: string | undefined): string {
    const text = (cell ?? "").trim();
    return options.unescapes && /^'+[=+\-@]/.test(text) ? text.slice(1) : text;
  }

  function draftOf(row: FileRow): Result<DraftRow, RowProblem> {
    const fields: { [field in ImportField]?: string } = {};
    for (const { field, at } of fieldColumns) fields[field] = textOf(row.cells[at]);
    if (row.cells.some((cell) => cell.includes("\n"))) return err({ code: "import/line-break", field: null });
    if (row.cells.length > cellsMax && row.cells.slice(cellsMax).some((cell) => cell.trim() !== ""))
      return err({ code: "import/too-many-cells", field: null });
    const foreign = isOwn ? foreignToOwn(fields) : null;
    if (foreign !== null) return err(foreign);
    for (const field of AMOUNTS) {
      if ((fields[field] ?? "") === "") continue;
      const amount = readAmount(fields[field] ?? "", settings.decimal);
      if (!amount.ok) return err({ code: amount.error, field });
      fields[field] = amount.value;
    }
    return ok({ line: row.line, fields, extras: Object.fromEntries(extras.map(([name, at]) => [name, textOf(row.cells[at])])) });
  }

  function mapped(row: FileRow, draft: DraftRow): MappedRow {
    const shaped = layout.rates(draft);
    return { row, rates: shaped.ok ? rateFields(shaped.value, settings, options) : shaped };
  }

  function release(): readonly MappedRow[] {
    const kept = held;
    held = null;
    return kept === null ? [] : [mapped(kept.row, kept.draft)];
  }

  return {
    take: (row) => {
      const draft = draftOf(row);
      if (!draft.ok) return [...release(), { row, rates: draft }];
      if (layout.joins === undefined) return [mapped(row, draft.value)];
      const joined = held === null ? null : layout.joins(held.draft, draft.value);
      if (held !== null && joined?.ok === true) {
        held = { row: held.row, draft: joined.value };
        return [];
      }
      if (held !== null && joined?.ok === false) {
        const first = held.row;
        held = null;
        return [first, row].map((refused) => ({ row: refused, rates: joined }));
      }
      const before = release();
      held = { row, draft: draft.value };
      return before;
    },
    end: release,
  };
}
