import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { decodeDeck, encodeDeck } from "../../../shared/rating/deck-codec.ts";
import type { DeckContent } from "../../../shared/rating/deck-content.ts";
import { isRunning } from "../../node-kit/is-running.ts";
import { syncFolder } from "../../node-kit/sync-folder.ts";

/** The files of deck contents, `SHA256.deck` each: written once, never changed, the same content once. */
export interface DeckFiles {
  /** Durable when it returns; the answer is the name of the content. */
  write(content: DeckContent): string;
  /** Throws where the file is missing or is not what its name says. */
  read(sha256: string): DeckContent;
  /** Takes away what neither a version nor a draft needs. What is younger than an hour may be on its way into the book. */
  sweep(inUse: readonly string[], nowUtc: number): void;
}

const SUFFIX = ".deck";
const SPARED_MS = 3_600_000;
/** `SHA256.deck.PID.tmp` */
const LEFTOVER = /\.(\d+)\.tmp$/;
const SLICE_BYTES = 512 * 1024;

export function createDeckFiles(folder: string): DeckFiles {
  const fileOf = (sha256: string) => join(folder, `${sha256}${SUFFIX}`);
  return {
    write: (content) => {
      const bytes = new Uint8Array(encodeDeck(content, (length) => new ArrayBuffer(length)));
      const sha256 = sha256Of(bytes);
      // One that the disk has damaged is written anew: importing the same list once more mends the shop.
      if (isIntact(fileOf(sha256), sha256)) markAsYoung(fileOf(sha256));
      else writeDurably(folder, `${sha256}${SUFFIX}`, bytes);
      return sha256;
    },
    read: (sha256) => readVerified(fileOf(sha256), sha256),
    sweep: (inUse, nowUtc) => {
      const kept = new Set(inUse.map((sha256) => `${sha256}${SUFFIX}`));
      for (const name of namesIn(folder)) {
        const file = join(folder, name);
        if (!kept.has(name) && nowUtc - statSync(file).mtimeMs > SPARED_MS) rmSync(file, { force: true });
      }
    },
  };
}

/** The whole file or none, also in a power cut: the bytes are on the disk before the name, the name before the caller goes on. */
function writeDurably(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeLeftovers(folder);
  const temporary = join(folder, `${name}.${process.pid}.tmp`);
  withFile(temporary, "w", (file) => {
    // In slices, each on the disk before the next: a call's commit behind this never waits for the whole file.
    for (let at = 0; at < bytes.length; fdatasyncSync(file)) at += writeSync(file, bytes, at, Math.min(SLICE_BYTES, bytes.length - at));
    fsyncSync(file);
  });
  renameSync(temporary, join(folder, name));
  syncFolder(folder);
}

/** An old file that is used again is on its way into the book like a new one: the sweep of a core that starts now must spare it. */
function markAsYoung(file: string): void {
  const now = new Date();
  utimesSync(file, now, now);
}

/** What a writer left that was killed in the middle: its process is gone. */
function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = Number(LEFTOVER.exec(name)?.[1] ?? process.pid);
    if (pid !== process.pid && !isRunning(pid)) rmSync(join(folder, name), { force: true });
  }
}

function isIntact(file: string, sha256: string): boolean {
  if (!existsSync(file)) return false;
  try {
    readVerified(file, sha256);
    return true;
  } catch {
    return false;
  }
}

function readVerified(file: string, sha256: string): DeckContent {
  // Shared, so that the worker's reading is the core's without a copy.
  const bytes = withFile(file, "r", (opened) => {
    const whole = new Uint8Array(new SharedArrayBuffer(fstatSync(opened).size));
    for (let at = 0; at < whole.length; ) {
      const read = readSync(opened, whole, at, whole.length - at, at);
      if (read === 0) throw new Error(`${file}: ends too early`);
      at += read;
    }
    return whole;
  });
  if (sha256Of(bytes) !== sha256) throw new Error(`${file}: the deck file is damaged, its content is not what its name says`);
  const decoded = decodeDeck(bytes.buffer);
  if (!decoded.ok) throw new Error(`${file}: the deck file cannot be used: ${decoded.error}`);
  return decoded.value;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function withFile<T>(path: string, flags: "r" | "w", work: (file: number) => T): T {
  const file = openSync(path, flags, 0o600);
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}
