import { extname } from "node:path";
import { Readable } from "node:stream";

/** An answer of the local REST, as oRPC gives it to the server. */
interface RestAnswer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body?: unknown;
}

interface FilePiece {
  readonly fileName: string;
  readonly base64: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".csv": "text/csv; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * A stream that has a REST route is a file in pieces: a program gets the file itself, piece after piece as it takes them.
 * Whatever fails before the first piece is still an error in words.
 */
export async function fileAnswer<Answer extends RestAnswer>(answer: Answer): Promise<Answer> {
  if (!isStream(answer.body)) return answer;
  const pieces = answer.body[Symbol.asyncIterator]();
  const first = await pieces.next().catch(throwCause);
  if (first.done === true) throw new Error("a file without a piece");
  const { fileName } = first.value;
  const type = TYPES[extname(fileName)] ?? "application/octet-stream";
  const disposition = `attachment; filename="${fileName}"`;
  const headers = { "content-type": type, "content-disposition": disposition, "cache-control": "no-store" };
  return { ...answer, headers, body: Readable.toWeb(Readable.from(bytesOf(first.value, pieces), { objectMode: false })) };
}

/** oRPC wraps what a stream fails with into an event for it; here it is the answer itself. */
function throwCause(fault: unknown): never {
  throw fault instanceof Error && fault.cause !== undefined ? fault.cause : fault;
}

async function* bytesOf(first: FilePiece, rest: AsyncIterator<FilePiece>): AsyncGenerator<Buffer> {
  try {
    yield Buffer.from(first.base64, "base64");
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield Buffer.from(next.value.base64, "base64");
  } finally {
    // Whoever asked went away in the middle: the file is taken away.
    await rest.return?.();
  }
}

function isStream(body: unknown): body is AsyncIterable<FilePiece> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body && !(body instanceof ReadableStream);
}
