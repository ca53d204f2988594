/** Why a file cannot be read at all. A line that cannot be taken is another thing: it is listed, and the rest is read. */
export const fileFaultCodes = [
  "file/missing",
  "file/empty",
  "file/binary",
  "file/encoding",
  "file/old-excel",
  "file/not-csv",
  "file/line-too-long",
  "file/broken-xlsx",
  "file/encrypted",
  "file/too-large",
  "file/no-such-sheet",
  "file/no-header",
  "file/missing-column",
  "file/unknown-column",
  "file/unknown-map",
] as const;
export type FileFaultCode = (typeof fileFaultCodes)[number];

export interface FileFault {
  readonly code: FileFaultCode;
  /** What to do about it, in English; the windows have their own words for the code. */
  readonly message: string;
}

/** Thrown by the readers, which are streams, and caught where a file is opened; nothing outside this folder sees it. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly code: FileFaultCode;

  constructor(code: FileFaultCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The fault of a file; anything else goes on as what it is. */
export function fileFaultOf(fault: unknown): FileFault {
  if (fault instanceof UnreadableFile) return { code: fault.code, message: fault.message };
  const code = (fault as { code?: unknown } | null)?.code;
  if (code === "ENOENT" || code === "EACCES" || code === "EISDIR") return { code: "file/missing", message: "the file cannot be read" };
  throw fault;
}
