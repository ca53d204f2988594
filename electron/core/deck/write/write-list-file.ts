import { open } from "node:fs/promises";
import type { ListFormat } from "../../../../shared/contract/export-contract.ts";
import { err, ok, type Result } from "../../../../shared/kernel/result.ts";
import type { JobTools } from "../jobs/deck-job.ts";
import { csvFile } from "./csv-file.ts";
import type { ListFile } from "./list-file.ts";
import { SheetFull, xlsxFile } from "./xlsx-file.ts";

/** How a list is written, and where; whoever asked takes the file away. */
export interface ListTarget {
  readonly format: ListFormat;
  readonly decimal: "." | ",";
  readonly sheetName: string;
  readonly file: string;
}

/** How many bytes; or the list does not fit into a file of this format. */
export type WrittenList = Result<{ readonly bytes: number }, "export/too-long">;

/** Writes a list as a file, piece by piece: never more than a piece of it is in memory. */
export async function writeListFile(
  list: ListFile,
  { format, decimal, sheetName, file: path }: ListTarget,
  tools: Pick<JobTools, "stopIfCancelled" | "breathe">,
): Promise<WrittenList> {
  const file = await open(path, "wx", 0o600);
  let bytes = 0;
  try {
    for await (const piece of format === "csv" ? csvFile(list, decimal) : xlsxFile(list, sheetName)) {
      tools.stopIfCancelled();
      bytes += (await file.write(piece)).bytesWritten;
      await tools.breathe();
    }
    return ok({ bytes });
  } catch (fault) {
    if (fault instanceof SheetFull) return err("export/too-long");
    throw fault;
  } finally {
    await file.close();
  }
}
