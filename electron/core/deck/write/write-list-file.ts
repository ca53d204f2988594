import { open } from "node:fs/promises";
import type { ListFormat } from "../../../../shared/contract/export-contract.ts";
import type { JobTools } from "../jobs/deck-job.ts";
import { csvFile } from "./csv-file.ts";
import type { ListFile } from "./list-file.ts";
import { xlsxFile } from "./xlsx-file.ts";

/** How a list is written, and where; whoever asked takes the file away. */
export interface ListTarget {
  readonly format: ListFormat;
  readonly decimal: "." | ",";
  readonly sheetName: string;
  readonly file: string;
}

/** Writes a list as a file, piece by piece: never more than a piece of it is in memory. */
export async function writeListFile(
  list: ListFile,
  { format, decimal, sheetName, file: path }: ListTarget,
  tools: Pick<JobTools, "stopIfCancelled" | "breathe">,
): Promise<{ readonly bytes: number }> {
  const file = await open(path, "wx", 0o600);
  let bytes = 0;
  try {
    for await (const piece of format === "csv" ? csvFile(list, decimal) : xlsxFile(list, sheetName)) {
      tools.stopIfCancelled();
      bytes += (await file.write(piece)).bytesWritten;
      await tools.breathe();
    }
  } finally {
    await file.close();
  }
  return { bytes };
}
