import type { PaperAnchor } from "./book-file.ts";

/** Reads an anchor off a paper, as a person types it: "4821-7F3A-91C2", with or without the second hyphen. Null for anything else. */
export function parseAnchor(text: string): PaperAnchor | null {
  const match = /^\s*(\d{1,15})-([0-9a-f]{4})-?([0-9a-f]{4})\s*$/i.exec(text);
  if (match === null) return null;
  const [, seq = "", first = "", second = ""] = match;
  return { text: text.trim(), seq: Number(seq), hash: `${first}${second}`.toLowerCase() };
}
