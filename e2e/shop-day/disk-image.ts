import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DiskEvent } from "./trace-writes.ts";

/** What becomes of writes that were not yet synced: all of them gone, or any of their sectors. */
export type CutPolicy = "dropped" | "torn";

const SECTOR_BYTES = 512;

interface ImageFile {
  /** On the disk for certain. */
  readonly durable: GrowingBytes;
  /** Written and not yet synced, in order. */
  pending: Change[];
}

type Change = { readonly offset: number; readonly bytes: Buffer } | { readonly length: number };

/**
 * A disk as a power cut leaves it. Names are taken as durable when they are made, renamed or removed after a sync of their own content;
 * a removal and a cut count as done only when something was synced after them, or by chance.
 */
export interface DiskImage {
  apply(event: DiskEvent): void;
  /** Writes the disk of this moment into a folder, emptied before. */
  writeTo(folder: string, policy: CutPolicy, random: () => number): void;
}

export function createDiskImage(): DiskImage {
  const files = new Map<string, ImageFile>();
  const fileOf = (path: string): ImageFile => {
    const known = files.get(path) ?? { durable: createGrowingBytes(), pending: [] };
    files.set(path, known);
    return known;
  };
  return {
    apply: (event) => {
      switch (event.kind) {
        case "create":
          fileOf(event.path);
          break;
        case "write":
          fileOf(event.path).pending.push({ offset: event.offset, bytes: event.bytes });
          break;
        case "cut":
          fileOf(event.path).pending.push({ length: event.length });
          break;
        case "sync": {
          const file = files.get(event.path);
          if (file === undefined) break;
          for (const change of file.pending) file.durable.apply(change);
          file.pending = [];
          break;
        }
        case "rename": {
          const file = files.get(event.path);
          files.delete(event.path);
          if (file !== undefined) files.set(event.to, file);
          break;
        }
        case "remove":
          files.delete(event.path);
          break;
        default:
          break;
      }
    },
    writeTo: (folder, policy, random) => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      for (const [path, { durable, pending }] of files) {
        // The index of the write-ahead log lives in memory; it is made anew from the log.
        if (path.endsWith("-shm") || path === ".") continue;
        const bytes = policy === "dropped" ? durable.bytes() : torn(durable.bytes(), pending, random);
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), bytes);
      }
    },
  };
}

interface GrowingBytes {
  apply(change: Change): void;
  bytes(): Buffer;
}

/** A file that is appended to thousands of times: its room doubles, so that nothing is copied for each of them. */
function createGrowingBytes(from: Buffer = Buffer.alloc(0)): GrowingBytes {
  let room = Buffer.from(from);
  let length = from.length;
  function reach(end: number): void {
    if (end > room.length) room = Buffer.concat([room.subarray(0, length)], Math.max(end, room.length * 2));
    length = Math.max(length, end);
  }
  return {
    apply: (change) => {
      if ("length" in change) {
        reach(change.length);
        room.fill(0, Math.min(length, change.length));
        length = change.length;
        return;
      }
      reach(change.offset + change.bytes.length);
      change.bytes.copy(room, change.offset);
    },
    bytes: () => room.subarray(0, length),
  };
}

/** Each sector of each write that was not synced is on the disk or not, each by itself. */
function torn(durable: Buffer, pending: readonly Change[], random: () => number): Buffer {
  const file = createGrowingBytes(durable);
  for (const change of pending) {
    if ("length" in change) {
      if (random() < 0.5) file.apply(change);
      continue;
    }
    for (let at = 0; at < change.bytes.length; at += SECTOR_BYTES) {
      if (random() < 0.5) file.apply({ offset: change.offset + at, bytes: change.bytes.subarray(at, at + SECTOR_BYTES) });
    }
  }
  return file.bytes();
}
