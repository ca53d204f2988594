import { parse } from "csv-parse/sync";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import { incrementText } from "../../../shared/rating/billing-increment.ts";
import { parseRateRow } from "../../../shared/rating/parse-rate-row.ts";
import type { StoredRate } from "../store/deck-repository.ts";

export interface RefusedLine {
  /** 1 for the first line of the file. */
  readonly line: number;
  readonly code: string;
  readonly field: string | null;
  readonly text: string;
}

export interface ParsedDeck {
  readonly rates: readonly StoredRate[];
  readonly refused: readonly RefusedLine[];
}

const REQUIRED = ["prefix", "description", "unit", "value"] as const;
const KNOWN: readonly string[] = [...REQUIRED, "increment", "connect", "minimum", "grace"];

interface CsvRecord {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/** Reads a deck in the product's own form. Every line that cannot be taken is listed; none is dropped in silence. */
export function parseDeckFile(text: string): Result<ParsedDeck, string> {
  const records = readCsv(text);
  if (!records.ok) return records;
  const rates: StoredRate[] = [];
  const refused: RefusedLine[] = [];
  const lineOf = new Map<string, number>();
  for (const { record, info } of records.value) {
    const shown = Object.values(record).join(",");
    const row = parseRateRow(record);
    if (!row.ok) {
      refused.push({ line: info.lines, code: row.error.code, field: row.error.field, text: shown });
      continue;
    }
    const first = lineOf.get(row.value.prefix);
    if (first !== undefined) {
      refused.push({ line: info.lines, code: "rate/duplicate-prefix", field: "prefix", text: `${shown} (line ${first} has it)` });
      continue;
    }
    lineOf.set(row.value.prefix, info.lines);
    rates.push({ ...row.value, increment: incrementText(row.value.increment) });
  }
  return ok({ rates, refused });
}

function readCsv(text: string): Result<readonly CsvRecord[], string> {
  let header: readonly string[] = [];
  try {
    const records = parse(text, {
      bom: true,
      delimiter: /^[^\n]*;/.test(text) ? ";" : ",",
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
      columns: (names: string[]) => {
        header = names.map((name) => name.trim().toLowerCase());
        return [...header];
      },
    }) as unknown as readonly CsvRecord[];
    const missing = REQUIRED.filter((name) => !header.includes(name));
    if (missing.length > 0) return err(`the header lacks ${missing.join(", ")}; it must be prefix,description,unit,value,increment`);
    const unknown = header.filter((name) => !KNOWN.includes(name));
    if (unknown.length > 0) return err(`unknown column ${unknown.join(", ")}; known are ${KNOWN.join(", ")}`);
    return ok(records);
  } catch (fault) {
    return err(`cannot be read as CSV: ${(fault as Error).message}`);
  }
}
