import type { FileEncoding, FileSource } from "./file-source.ts";
import { readBytes } from "./read-bytes.ts";

const UTF_16_SAMPLE_BYTES = 4_096;

/**
 * UTF-16 where it says so or every other byte is zero, UTF-8 where the whole file is, and else what Windows in Spanish and
 * English writes. The whole file is looked at: the first ñ may be in its last line.
 */
export async function detectEncoding(source: FileSource): Promise<FileEncoding> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  try {
    for await (const bytes of readBytes(source, () => {})) {
      if (first && looksLikeUtf16(bytes)) return "utf-16le";
      first = false;
      utf8.decode(bytes, { stream: true });
    }
    utf8.decode();
    return "utf-8";
  } catch (fault) {
    if (fault instanceof TypeError) return "windows-1252";
    throw fault;
  }
}

function looksLikeUtf16(bytes: Buffer): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return true;
  const sample = bytes.subarray(0, UTF_16_SAMPLE_BYTES);
  const zeros = (parity: number) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  return zeros(0) === 0 && zeros(1) > sample.length / 4;
}
