import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Beside the book: the newest head of its chain that the core wrote down. */
export const HEAD_FILE = "book-head.json";

export interface KnownHead {
  readonly book: string;
  readonly epoch: number;
  readonly seq: number;
}

/** Null where there is none that can be read. */
export function knownHead(dataDir: string): KnownHead | null {
  try {
    const { book, epoch, seq } = JSON.parse(readFileSync(join(dataDir, HEAD_FILE), "utf8")) as KnownHead;
    return typeof book === "string" && Number.isSafeInteger(epoch) && Number.isSafeInteger(seq) ? { book, epoch, seq } : null;
  } catch {
    return null;
  }
}
