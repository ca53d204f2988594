import { readFileSync } from "node:fs";
import { headFileOf } from "../book/head-file.ts";
import type { ChainHead } from "../store/head-repository.ts";

export type KnownHead = Pick<ChainHead, "book" | "epoch" | "seq">;

/** How far the head file beside a book says it had got; null where there is none that can be read. */
export function knownHead(bookFile: string): KnownHead | null {
  try {
    const { book, epoch, seq } = JSON.parse(readFileSync(headFileOf(bookFile), "utf8")) as KnownHead;
    return typeof book === "string" && Number.isSafeInteger(epoch) && Number.isSafeInteger(seq) ? { book, epoch, seq } : null;
  } catch {
    return null;
  }
}
