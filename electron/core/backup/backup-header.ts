import type { KeySpec } from "./backup-key.ts";

/**
 * A backup file, format 1:
 *   `timbre-backup 1\n`, the header as one line of JSON and `\n`, in plain text;
 *   the content, encrypted with AES-256-GCM; key and nonce as the header says, the two lines before it as associated data;
 *   the 16 bytes of the GCM tag.
 * The content, once decrypted, is gzip (RFC 1952) of one file after another: `{"name": ..., "bytes": N}\n` and then the N bytes. Names are
 * `timbre.db` (a whole SQLite file), `decks/SHA256.deck` for each price list the book names, `shop.json` and `pepper`.
 */
export const MAGIC = "timbre-backup 1";
export const TAG_BYTES = 16;
export const HEADER_BYTES_MAX = 8_192;

export interface BackupHeader {
  readonly atUtc: number;
  readonly book: string;
  readonly epoch: number;
  /** The last entry in it, and its words as papers show them. */
  readonly seq: number;
  readonly anchor: string;
  readonly schema: number;
  readonly key: KeySpec;
  /** 12 bytes, in hexadecimal. Random: no key writes anywhere near the 2^32 backups that would make that unsafe. */
  readonly nonce: string;
}

export function headerBytes(header: BackupHeader): Buffer {
  return Buffer.from(`${MAGIC}\n${JSON.stringify(header)}\n`, "utf8");
}

/** Null where these are not the first bytes of a backup. */
export function parseHeader(start: Buffer): { readonly header: BackupHeader; readonly bytes: Buffer } | null {
  const magicEnd = start.indexOf("\n");
  const end = start.indexOf("\n", magicEnd + 1);
  if (start.toString("latin1", 0, Math.max(magicEnd, 0)) !== MAGIC || end < 0) return null;
  try {
    const header = JSON.parse(start.toString("utf8", magicEnd + 1, end)) as BackupHeader;
    return { header, bytes: Buffer.from(start.subarray(0, end + 1)) };
  } catch {
    return null;
  }
}
