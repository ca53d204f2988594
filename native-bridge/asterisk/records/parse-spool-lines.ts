import type { SpoolRecord } from "../../../shared/ports/call-engine.ts";
import { spoolRecord } from "./spool-record.ts";

export interface ParsedSpool {
  readonly records: readonly SpoolRecord[];
  readonly skippedLines: number;
}

/** Whole lines of the spool as records. A line that repeats the one before it counts once. */
export function parseSpoolLines(text: string): ParsedSpool {
  const records: SpoolRecord[] = [];
  let skippedLines = 0;
  let previous = "";
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const record = line === previous ? "damaged" : spoolRecord(line);
    previous = line;
    if (record === "damaged") skippedLines += 1;
    else if (record !== null) records.push(record);
  }
  return { records, skippedLines };
}
