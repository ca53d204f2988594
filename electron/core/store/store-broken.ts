/** The disk no longer keeps what it is told to: whether the last commit is durable cannot be known. Nothing is written until the book was opened anew. */
export class StoreBroken extends Error {
  override readonly name = "StoreBroken";
  readonly code = "STORE_BROKEN";
}

/**
 * After a failed fsync the kernel may have dropped the page it could not write and say "ok" the next time (fsyncgate): going on
 * would build on money that is not there. So every I/O error and every damaged page is the end of this connection.
 */
export function breaksStore(fault: unknown): boolean {
  const { code } = (fault ?? {}) as { readonly code?: unknown };
  return typeof code === "string" && /^SQLITE_(IOERR|CORRUPT|NOTADB)/.test(code);
}
