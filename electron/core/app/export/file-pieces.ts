import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { WrittenList } from "../../deck/write/write-list-file.ts";
import type { Core } from "../core.ts";
import { Refused } from "../refused.ts";

export interface FilePiece {
  readonly fileName: string;
  readonly base64: string;
}

/** How a file is asked for. */
export interface FileAsked {
  readonly signal?: AbortSignal | undefined;
  /** By HEAD: what is told of the file, and nothing of it. */
  readonly headOnly?: boolean | undefined;
}

/** A multiple of three: the pieces of base64 one behind the other are base64 too. */
const PIECE_BYTES = 384 * 1024;

/** A file in pieces. It is written to the disk first: a slow window holds nothing up. Nothing of it is left behind. */
export async function* filePieces(
  core: Core,
  { fileName, headOnly = false }: FileAsked & Pick<FilePiece, "fileName">,
  write: (file: string) => Promise<WrittenList>,
): AsyncGenerator<FilePiece> {
  if (headOnly) return yield { fileName, base64: "" };
  const file = core.rateWork.imports.temporaryFile(core.newId());
  try {
    const written = await write(file);
    if (!written.ok) throw new Refused({ code: written.error });
    for await (const piece of createReadStream(file, { highWaterMark: PIECE_BYTES }))
      yield { fileName, base64: (piece as Buffer).toString("base64") };
  } finally {
    await rm(file, { force: true });
  }
}
