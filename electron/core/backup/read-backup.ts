import { createDecipheriv } from "node:crypto";
import { closeSync, createReadStream, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { StartFailure } from "../start-failure.ts";
import { type BackupHeader, HEADER_BYTES_MAX, parseHeader, TAG_BYTES } from "./backup-header.ts";
import { type KeySource, keyFor } from "./backup-key.ts";

const NAMES = /^(timbre\.db|shop\.json|pepper|decks\/[0-9a-f]{64}\.deck)$/;
const LINE_BYTES_MAX = 512;

/** What the backup says of itself. It is not to be believed before the backup was unpacked with its key. */
export function readBackupHeader(file: string): BackupHeader {
  return open(file).header;
}

/** Unpacks a backup into a folder. What is there when it throws is worth nothing: the tag over the whole is proven last. */
export async function unpackBackup(file: string, folder: string, source: KeySource): Promise<BackupHeader> {
  const { header, bytes, size, tag } = open(file);
  const decipher = createDecipheriv("aes-256-gcm", await keyFor(header.key, source), Buffer.from(header.nonce, "hex"))
    .setAAD(bytes)
    .setAuthTag(tag);
  const unpacker = createUnpacker(folder);
  try {
    await pipeline(createReadStream(file, { start: bytes.length, end: size - TAG_BYTES - 1 }), decipher, createGunzip(), unpacker.sink);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOSPC") throw fault;
    throw new StartFailure(`${file} is damaged, or this is not its key: ${fault instanceof Error ? fault.message : String(fault)}`);
  } finally {
    unpacker.close();
  }
  return header;
}

function open(file: string): { header: BackupHeader; bytes: Buffer; size: number; tag: Buffer } {
  const opened = openSync(file, "r");
  try {
    const { size } = fstatSync(opened);
    const start = Buffer.alloc(Math.min(size, HEADER_BYTES_MAX));
    readSync(opened, start, 0, start.length, 0);
    const parsed = parseHeader(start);
    if (parsed === null) throw new StartFailure(`${file} is not a backup of Timbre, or its beginning is damaged.`);
    const tag = Buffer.alloc(TAG_BYTES);
    if (size <= parsed.bytes.length + TAG_BYTES) throw new StartFailure(`${file} is damaged: it ends too early.`);
    readSync(opened, tag, 0, TAG_BYTES, size - TAG_BYTES);
    return { ...parsed, size, tag };
  } finally {
    closeSync(opened);
  }
}

/** Takes the decrypted content apart into files, each on the disk before the next. */
function createUnpacker(folder: string): { readonly sink: Writable; close(): void } {
  let pending: Buffer = Buffer.alloc(0);
  let current: { readonly descriptor: number; left: number } | null = null;

  function finish(): void {
    if (current === null) return;
    fsyncSync(current.descriptor);
    closeSync(current.descriptor);
    current = null;
  }

  function begin(line: string): void {
    const { name, bytes } = JSON.parse(line) as { readonly name: string; readonly bytes: number };
    if (!NAMES.test(name) || !Number.isSafeInteger(bytes) || bytes < 0) throw new Error(`a file it should not hold: ${name}`);
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    current = { descriptor: openSync(file, "wx", 0o600), left: bytes };
    if (bytes === 0) finish();
  }

  function take(): boolean {
    if (current !== null) {
      const part = pending.subarray(0, current.left);
      for (let at = 0; at < part.length; ) at += writeSync(current.descriptor, part, at);
      current.left -= part.length;
      pending = pending.subarray(part.length);
      if (current.left === 0) finish();
      return part.length > 0;
    }
    const end = pending.indexOf("\n");
    if (end < 0 && pending.length > LINE_BYTES_MAX) throw new Error("a line too long");
    if (end < 0) return false;
    begin(pending.toString("utf8", 0, end));
    pending = pending.subarray(end + 1);
    return true;
  }

  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      try {
        pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
        while (pending.length > 0 && take());
        done();
      } catch (fault) {
        done(fault as Error);
      }
    },
    final: (done) => done(current === null && pending.length === 0 ? null : new Error("it ends in the middle of a file")),
  });
  return { sink, close: finish };
}
