import { readFileSync, renameSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { ChainHead } from "../store/head-repository.ts";
import { headText, parseHead, writeHeadFile } from "./head-file.ts";

/** The note of the head beside a book, as this process writes it. */
export interface HeadNote {
  /** The newest head that is noted. */
  last(): ChainHead | null;
  /** Durable when it returns. A head older than the newest noted one is not written over it. */
  write(head: ChainHead): void;
  /** Writes on another thread, so that no call waits for the disk; nothing where a note is under way. */
  writeAside(head: ChainHead): void;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

export function createHeadNote(file: string, unwritten: (fault: unknown) => void): HeadNote {
  // What stands there already is not written again: a start would wait for the disk twice.
  let last = headIn(file);
  let underWay: Promise<void> | null = null;

  async function aside(head: ChainHead): Promise<void> {
    const fresh = `${file}.next`;
    try {
      const opened = await open(fresh, "w", 0o600);
      try {
        await opened.writeFile(headText(head));
        await opened.sync();
      } finally {
        await opened.close();
      }
      // In the turn in which it is compared: a newer note made meanwhile stays.
      if (isNewer(head, last)) {
        renameSync(fresh, file);
        last = head;
        await syncFolderAside(dirname(file));
      } else await rm(fresh, { force: true });
    } catch (fault) {
      await rm(fresh, { force: true }).catch(() => {});
      unwritten(fault);
    }
  }

  return {
    last: () => last,
    write: (head) => {
      if (!isNewer(head, last)) return;
      writeHeadFile(file, head);
      last = head;
    },
    writeAside: (head) => {
      underWay ??= aside(head).finally(() => {
        underWay = null;
      });
    },
    settled: async () => {
      await underWay;
    },
  };
}

function headIn(file: string): ChainHead | null {
  try {
    return parseHead(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function isNewer(head: ChainHead, last: ChainHead | null): boolean {
  return last === null || head.book !== last.book || head.epoch !== last.epoch || head.seq > last.seq;
}

/** Makes the renaming durable. Windows knows no handle of a folder. */
async function syncFolderAside(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const opened = await open(folder, "r");
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
