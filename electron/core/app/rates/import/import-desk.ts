import { mkdirSync, rmSync } from "node:fs";
import { appendFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ImportSettings, RefusedLineView } from "../../../../../shared/contract/rates-view.ts";
import type { DeckSide } from "../../../../../shared/rating/rate-deck.ts";

/** What a whole reading of the file came to. */
export interface ImportReading {
  /** Name of the deck file with what could be taken; null where nothing could. */
  readonly content: string | null;
  readonly settings: ImportSettings;
  readonly header: readonly string[];
  readonly refused: number;
  /** The first of them. */
  readonly refusedLines: readonly RefusedLineView[];
}

/** A file on its way to become a draft. */
export interface OpenImport {
  readonly id: string;
  readonly side: DeckSide;
  readonly fileName: string;
  readonly file: string;
  /** How long the file is said to be. */
  readonly bytes: number;
  received: number;
  reading: ImportReading | null;
  /** Ends the reading that goes on. */
  stopReading: (() => void) | null;
}

export interface ImportDesk {
  open(what: { readonly id: string; readonly side: DeckSide; readonly fileName: string; readonly bytes: number }): Promise<OpenImport>;
  get(id: string): OpenImport | null;
  /** False where more comes than was said. */
  append(item: OpenImport, bytes: Uint8Array): Promise<boolean>;
  close(id: string): Promise<void>;
  /** A file of its own in the same folder, for who takes it away again. */
  temporaryFile(id: string): string;
}

/** Files of half a gigabyte each: who opens one more gives the oldest up. */
const OPEN_MAX = 4;

/** Keeps the files that are being imported in a folder of their own. What a core before left there is of no use to anyone. */
export function createImportDesk(folder: string): ImportDesk {
  rmSync(folder, { recursive: true, force: true });
  const items = new Map<string, OpenImport>();
  async function close(id: string): Promise<void> {
    const item = items.get(id);
    items.delete(id);
    item?.stopReading?.();
    if (item !== undefined) await rm(item.file, { force: true });
  }
  function temporaryFile(id: string): string {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return join(folder, id);
  }
  return {
    close,
    temporaryFile,
    get: (id) => items.get(id) ?? null,
    open: async ({ id, ...what }) => {
      const [oldest] = items.keys();
      if (items.size >= OPEN_MAX && oldest !== undefined) await close(oldest);
      const item: OpenImport = { id, ...what, file: temporaryFile(id), received: 0, reading: null, stopReading: null };
      items.set(id, item);
      return item;
    },
    append: async (item, bytes) => {
      if (item.received + bytes.length > item.bytes) return false;
      // Counted before it is written: two pieces sent at once are not both let in.
      item.received += bytes.length;
      item.reading = null;
      await appendFile(item.file, bytes, { mode: 0o600 });
      return true;
    },
  };
}
