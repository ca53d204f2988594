import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type { FileSource } from "./file-source.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const CHUNK_BYTES = 256 * 1024;
/** Of an uncompressed text. Half a million rates are some 40 MB. */
const TEXT_BYTES_MAX = 1024 * 1024 * 1024;

/** The bytes of a text, unpacked where they are packed. `onBytes` is told how many of the file itself have been read. */
export async function* readBytes(source: FileSource, onBytes: (read: number) => void): AsyncGenerator<Buffer> {
  const file = createReadStream(source.path, { highWaterMark: CHUNK_BYTES });
  const stream = source.gzip ? file.pipe(createGunzip({ chunkSize: CHUNK_BYTES })) : file;
  file.on("error", (fault) => stream.destroy(fault));
  let total = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > TEXT_BYTES_MAX) throw new UnreadableFile("file/too-large", "the list is larger than 1 GB");
      onBytes(file.bytesRead);
      yield chunk;
    }
  } catch (fault) {
    if (String((fault as { code?: unknown }).code).startsWith("Z_"))
      throw new UnreadableFile("file/binary", "the compressed file is damaged or was not received whole");
    throw fault;
  } finally {
    file.destroy();
    stream.destroy();
  }
}
