import { open } from "node:fs/promises";
import type { FileSource } from "./file-source.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const HEAD_BYTES = 8;

/** Tells by its first bytes what kind of file it is, and refuses what is no price list. */
export async function openSource(path: string): Promise<FileSource> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size === 0) throw new UnreadableFile("file/empty", "the file is empty");
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
    return { path, bytes: size, ...kindOf(head.subarray(0, bytesRead).toString("hex")) };
  } finally {
    await file.close();
  }
}

function kindOf(head: string): Pick<FileSource, "kind" | "gzip"> {
  // "PK": a ZIP, which is what an XLSX is.
  if (head.startsWith("504b0304") || head.startsWith("504b0506")) return { kind: "xlsx", gzip: false };
  if (head.startsWith("1f8b")) return { kind: "csv", gzip: true };
  // OLE2: Excel before 2007, and a workbook with a password.
  if (head.startsWith("d0cf11e0"))
    throw new UnreadableFile(
      "file/old-excel",
      "this is an Excel file of before 2007 or one with a password: save it as XLSX or CSV without one",
    );
  if (head.startsWith("25504446")) throw new UnreadableFile("file/binary", "this is a PDF, not a list: ask for it as CSV or XLSX");
  if (head.startsWith("feff")) throw new UnreadableFile("file/encoding", "this text is UTF-16 with the bytes swapped: save it as UTF-8");
  return { kind: "csv", gzip: false };
}
