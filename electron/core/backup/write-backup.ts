import { createCipheriv } from "node:crypto";
import { createReadStream, createWriteStream, rmSync, statSync } from "node:fs";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type BackupHeader, headerBytes } from "./backup-header.ts";

export interface BackupEntry {
  readonly name: string;
  readonly file: string;
}

/** Writes a backup file, durable when it resolves. Nothing is left of one that could not be written. */
export async function writeBackup(
  file: string,
  { header, key }: { readonly header: BackupHeader; readonly key: Buffer },
  entries: readonly BackupEntry[],
): Promise<void> {
  const head = headerBytes(header);
  const cipher = createCipheriv("aes-256-gcm", key, Buffer.from(header.nonce, "hex")).setAAD(head);
  const out = createWriteStream(file, { flags: "wx", mode: 0o600, flush: true });
  try {
    out.write(head);
    await pipeline(Readable.from(contentOf(entries)), createGzip({ level: 1 }), cipher, out, { end: false });
    out.end(cipher.getAuthTag());
    await finished(out);
  } catch (fault) {
    out.destroy();
    rmSync(file, { force: true });
    throw fault;
  }
}

async function* contentOf(entries: readonly BackupEntry[]): AsyncGenerator<Buffer> {
  for (const { name, file } of entries) {
    const { size } = statSync(file);
    yield Buffer.from(`${JSON.stringify({ name, bytes: size })}\n`);
    let left = size;
    for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
      left -= (chunk as Buffer).length;
      yield chunk as Buffer;
    }
    if (left !== 0) throw new Error(`${file} changed while it was backed up`);
  }
}
