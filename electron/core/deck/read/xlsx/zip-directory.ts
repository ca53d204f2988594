import type { FileHandle } from "node:fs/promises";
import { UnreadableFile } from "../unreadable-file.ts";

/** One file inside a ZIP (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly compressedBytes: number;
  /** Checksum of what comes out. */
  readonly crc32: number;
  /** Of its local header. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const DIRECTORY_BYTES_MAX = 4 * 1024 * 1024;
/** Stands for a size that is told elsewhere, in archives of more than 4 GB. */
const ZIP64 = 0xffff_ffff;

/** The table of contents at the end of a ZIP, by name. */
export async function zipDirectory(file: FileHandle): Promise<ReadonlyMap<string, ZipEntry>> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - END_BYTES - COMMENT_BYTES_MAX), Math.min(size, END_BYTES + COMMENT_BYTES_MAX));
  const end = endRecord(tail);
  const [bytes, offset] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (offset === ZIP64 || bytes > DIRECTORY_BYTES_MAX || offset + bytes > size) throw broken();
  return entriesOf(await readAt(file, offset, bytes));
}

/** Exactly these bytes of a file. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  if (bytesRead < length) throw broken();
  return bytes;
}

export function broken(): UnreadableFile {
  return new UnreadableFile("file/broken-xlsx", "the workbook is damaged or was not received whole: open it in Excel and save it again");
}

function endRecord(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) if (tail.readUInt32LE(at) === END_SIGNATURE) return at;
  throw broken();
}

function entriesOf(directory: Buffer): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  while (at + ENTRY_BYTES <= directory.length) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw broken();
    if ((directory.readUInt16LE(at + 8) & 1) !== 0)
      throw new UnreadableFile("file/encrypted", "the workbook has a password: save it without one");
    const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28);
    const name = directory.toString("utf8", at + ENTRY_BYTES, nameEnd);
    const [compressedBytes, offset] = [directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 42)];
    entries.set(name, { name, method: directory.readUInt16LE(at + 10), crc32: directory.readUInt32LE(at + 16), compressedBytes, offset });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}
