import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { SpoolChunk } from "../../../shared/ports/call-engine.ts";
import { parseSpoolLines } from "./parse-spool-lines.ts";

/** At most this much is read at once; what is left is the next chunk. */
const chunkBytes = 16 * 1024 * 1024;

export interface SpoolRead extends SpoolChunk {
  /** Lines that are no records of ours: damaged, or of an unknown form. */
  readonly skippedLines: number;
  /** More whole lines were there than fitted in one chunk. */
  readonly more: boolean;
}

/**
 * Whole lines from `fromByte` on. A spool shorter than that was rotated (`cel.jsonl` became `cel.jsonl.1`): the rest of
 * the old file comes first, then the new one from its beginning, in one chunk, so that no offset is ever ambiguous.
 */
export function readSpool(path: string, fromByte: number): SpoolRead {
  const current = readWholeLines(path, fromByte);
  if (current !== "shorter") return parsed(current.text, current.nextByte, current.more);
  const rest = readWholeLines(`${path}.1`, fromByte);
  const fresh = readWholeLines(path, 0);
  if (fresh === "shorter") return parsed("", 0, false);
  return parsed((rest === "shorter" ? "" : rest.text) + fresh.text, fresh.nextByte, fresh.more);
}

function parsed(text: string, nextByte: number, more: boolean): SpoolRead {
  return { ...parseSpoolLines(text), nextByte, more };
}

function readWholeLines(
  path: string,
  fromByte: number,
): { readonly text: string; readonly nextByte: number; readonly more: boolean } | "shorter" {
  const file = openOrNull(path);
  if (file === null) return fromByte === 0 ? { text: "", nextByte: 0, more: false } : "shorter";
  try {
    const { size } = fstatSync(file);
    if (size < fromByte) return "shorter";
    const bytes = Buffer.allocUnsafe(Math.min(size - fromByte, chunkBytes));
    const read = readSync(file, bytes, 0, bytes.length, fromByte);
    // A torn last line is left for the next time: its other half may still be on its way.
    const whole = bytes.subarray(0, read).lastIndexOf(0x0a) + 1;
    return { text: bytes.toString("utf8", 0, whole), nextByte: fromByte + whole, more: size - fromByte > chunkBytes };
  } finally {
    closeSync(file);
  }
}

function openOrNull(path: string): number | null {
  try {
    return openSync(path, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
