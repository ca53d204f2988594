/**
 * Whether a fault says that the disk has no room left: of a database, of a file, or of a thread, whose faults have their code in words.
 * SHMSIZE is SQLite's for the log's index, the first file a full disk has no room for.
 */
export function isDiskFull(fault: unknown): boolean {
  const { code, message } = (fault ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return (typeof code === "string" && FULL.has(code)) || (typeof message === "string" && message.includes("ENOSPC"));
}

const FULL: ReadonlySet<string> = new Set(["SQLITE_FULL", "SQLITE_IOERR_SHMSIZE", "ENOSPC"]);
