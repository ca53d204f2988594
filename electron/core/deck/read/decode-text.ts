import type { FileEncoding, FileSource } from "./file-source.ts";
import { readBytes } from "./read-bytes.ts";
import { UnreadableFile } from "./unreadable-file.ts";

/** The text of a file, without its byte order mark, piece by piece. What is not text in this encoding is refused, never guessed. */
export async function* decodeText(
  source: FileSource,
  encoding: FileEncoding,
  onBytes: (read: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const bytes of readBytes(source, onBytes)) yield checked(decoded(decoder, encoding, bytes));
  yield checked(decoded(decoder, encoding));
}

function decoded(decoder: InstanceType<typeof TextDecoder>, encoding: FileEncoding, bytes?: Buffer): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new UnreadableFile("file/encoding", `the text is not ${encoding.toUpperCase()}: choose another encoding`);
  }
}

function checked(text: string): string {
  if (text.includes("\0"))
    throw new UnreadableFile("file/binary", "the file holds bytes that no text has: it is not a CSV, or it is UTF-16");
  return text;
}
