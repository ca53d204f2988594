import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { UnreadableFile } from "../unreadable-file.ts";
import { broken, readAt, type ZipEntry } from "./zip-directory.ts";

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const CHUNK_BYTES = 128 * 1024;
const DEFLATED = 8;
/** Sheets are packed to a tenth; a bomb to a thousandth. */
const RATIO_MAX = 250;
const BYTES_NEVER_A_BOMB = 64 * 1024 * 1024;

/**
 * The text of one file of a ZIP, piece by piece. What comes out is counted, and not what the archive says will: a bomb of
 * 1 MB that unpacks to 10 GB is given up at the limit.
 */
export async function* zipEntryText(
  file: FileHandle,
  entry: ZipEntry,
  options: { readonly bytesMax: number; readonly onBytes?: (read: number) => void },
): AsyncGenerator<string> {
  const local = await readAt(file, entry.offset, LOCAL_BYTES);
  if (local.readUInt32LE(0) !== LOCAL_SIGNATURE) throw broken();
  const start = entry.offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const bytesMax = Math.min(options.bytesMax, Math.max(BYTES_NEVER_A_BOMB, RATIO_MAX * entry.compressedBytes));
  let [total, sum] = [0, 0];
  try {
    for await (const bytes of unpacked(compressed(file, start, entry.compressedBytes, options.onBytes), entry.method)) {
      total += bytes.length;
      sum = crc32(bytes, sum);
      if (total > bytesMax) throw new UnreadableFile("file/too-large", "the workbook unpacks to more than a price list can be");
      yield decoder.decode(bytes, { stream: true });
    }
    if (sum !== entry.crc32) throw broken();
    yield decoder.decode();
  } catch (fault) {
    if (fault instanceof TypeError || String((fault as { code?: unknown }).code).startsWith("Z_")) throw broken();
    throw fault;
  }
}

async function* compressed(file: FileHandle, start: number, length: number, onBytes?: (read: number) => void): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += CHUNK_BYTES) {
    const bytes = await readAt(file, start + done, Math.min(CHUNK_BYTES, length - done));
    onBytes?.(done + bytes.length);
    yield bytes;
  }
}

async function* unpacked(chunks: AsyncGenerator<Buffer>, method: number): AsyncGenerator<Buffer> {
  if (method === 0) {
    yield* chunks;
    return;
  }
  if (method !== DEFLATED) throw broken();
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  const source = Readable.from(chunks, { objectMode: false });
  source.on("error", (fault) => inflate.destroy(fault));
  try {
    yield* source.pipe(inflate) as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
    inflate.destroy();
  }
}
