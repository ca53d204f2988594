import { finished } from "node:stream/promises";
import { parse } from "csv-parse";
import type { FileRow } from "./file-row.ts";
import { UnreadableFile } from "./unreadable-file.ts";

/** Of one line. A longer one is a quote that was opened and not closed. */
const LINE_CHARACTERS_MAX = 64 * 1024;

interface NumberedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The rows of a CSV, some thousands at a time; lines without any cell are passed over, and counted. */
export async function* csvRows(texts: AsyncIterable<string>, delimiter: string): AsyncGenerator<readonly FileRow[]> {
  const parser = parse({
    delimiter,
    record_delimiter: "\n",
    info: true,
    relax_column_count: true,
    // A lone quote inside a cell is an inch or a slip of the keyboard, not the end of the world.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LINE_CHARACTERS_MAX,
  });
  // The fault also ends the loop below; unheard, it would end the process.
  const ended = finished(parser).catch(() => {});
  let fault: Error | null = null;
  parser.on("error", (error) => {
    fault = error;
  });
  for await (const text of withPlainLineEnds(texts)) {
    parser.write(text);
    const rows = readRows(parser);
    if (fault !== null) throw csvFault(fault);
    if (rows.length > 0) yield rows;
  }
  parser.end();
  const last: FileRow[] = [];
  parser.on("readable", () => last.push(...readRows(parser)));
  last.push(...readRows(parser));
  await ended;
  if (fault !== null) throw csvFault(fault);
  if (last.length > 0) yield last;
}

/** Files that several programs have written end their lines in several ways. */
async function* withPlainLineEnds(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const text of texts) {
    const whole = held + text;
    held = whole.endsWith("\r") ? "\r" : "";
    yield whole.slice(0, whole.length - held.length).replaceAll(/\r\n?/g, "\n");
  }
  if (held !== "") yield "\n";
}

function readRows(parser: ReturnType<typeof parse>): readonly FileRow[] {
  const rows: FileRow[] = [];
  for (;;) {
    const read = parser.read() as NumberedRecord | null;
    if (read === null) return rows;
    rows.push({ line: firstLineOf(read), cells: read.record });
  }
}

/** The parser says where a record ends; people look for where it begins. */
function firstLineOf({ record, info }: NumberedRecord): number {
  let breaks = 0;
  for (const cell of record) if (cell.includes("\n")) breaks += cell.split("\n").length - 1;
  return info.lines - breaks;
}

function csvFault(fault: Error & { code?: string; lines?: number }): UnreadableFile {
  const line = fault.lines === undefined ? "" : ` near line ${fault.lines}`;
  if (fault.code === "CSV_MAX_RECORD_SIZE")
    return new UnreadableFile("file/line-too-long", `a line without end${line}: a quote was opened and not closed, or this is not a CSV`);
  return new UnreadableFile("file/not-csv", `it cannot be read as CSV${line}: ${fault.message}`);
}
