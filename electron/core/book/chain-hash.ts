import { hash } from "node:crypto";

const HASH_BYTES = 32;
let scratch = Buffer.alloc(16 * 1024);

/** Hash 0 of a book: what its first entry stands on. */
export function genesisHash(bookId: string): Uint8Array {
  return hash("sha256", `timbre book ${bookId}`, "buffer");
}

/** The hash of an entry: of the one before it and of its canonical text. In one call without a hash object of its own: a book has millions. */
export function chainHash(before: Uint8Array, text: string): Buffer {
  // UTF-8 takes at most three bytes for each unit of the text.
  if (scratch.length < HASH_BYTES + text.length * 3) scratch = Buffer.alloc(HASH_BYTES + text.length * 6);
  scratch.set(before, 0);
  const length = HASH_BYTES + scratch.write(text, HASH_BYTES, "utf8");
  return hash("sha256", scratch.subarray(0, length), "buffer");
}
