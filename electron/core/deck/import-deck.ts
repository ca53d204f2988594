import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import type { DeckSide } from "../store/deck-repository.ts";
import type { Store } from "../store/store.ts";
import { parseDeckFile, type RefusedLine } from "./parse-deck-file.ts";

export interface DeckImport {
  readonly side: DeckSide;
  readonly version: number | null;
  readonly accepted: number;
  readonly refused: readonly RefusedLine[];
}

/** Reads a deck file as it is now, with the fingerprint that tells a changed file from one that was read before. */
export function readDeckFile(file: string): Result<{ readonly text: string; readonly sha256: string }, string> {
  try {
    const bytes = readFileSync(file);
    return ok({ text: bytes.toString("utf8"), sha256: createHash("sha256").update(bytes).digest("hex") });
  } catch {
    return err(`${file}: cannot be read`);
  }
}

/** Imports a deck file as a new version, all its lines or none. */
export function importDeck(
  store: Store | null,
  deck: { readonly side: DeckSide; readonly file: string; readonly atUtc: number },
): Result<DeckImport, string> {
  const read = readDeckFile(deck.file);
  if (!read.ok) return read;
  const parsed = parseDeckFile(read.value.text);
  if (!parsed.ok) return err(`${deck.file}: ${parsed.error}`);
  const { rates, refused } = parsed.value;
  const version =
    store === null || refused.length > 0
      ? null
      : store.decks.add({ side: deck.side, source: deck.file, sha256: read.value.sha256, importedUtc: deck.atUtc, rates });
  return ok({ side: deck.side, version, accepted: rates.length, refused });
}
