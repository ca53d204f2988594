import { createHash } from "node:crypto";

/** Hash 0 of a book: what its first entry stands on. */
export function genesisHash(bookId: string): Uint8Array {
  return createHash("sha256").update(`timbre book ${bookId}`).digest();
}

/** The hash of an entry: of the one before it and of its canonical text. */
export function chainHash(before: Uint8Array, text: string): Uint8Array {
  return createHash("sha256").update(before).update(text, "utf8").digest();
}
