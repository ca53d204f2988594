import type { IncomingMessage } from "node:http";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";

/** What is taken of one client at a time; the rest of the shop goes on meanwhile. */
export interface BodyLimits {
  readonly bytesMax: number;
  /** From the head of the request to the end of its body. */
  readonly withinMs: number;
}

export type BodyFault =
  | { readonly code: "request/too-large"; readonly details: { readonly bytesMax: number } }
  | { readonly code: "request/too-slow"; readonly details: { readonly withinMs: number } }
  | { readonly code: "request/invalid"; readonly details: { readonly reason: "not-json" | "not-utf8" } };

/** The JSON a request carries, undefined where it carries nothing. Null where its client went away before the end. */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Result<unknown, BodyFault> | null> {
  const taken = await takeBytes(request, limits);
  if (taken === null || !taken.ok) return taken;
  if (taken.value.length === 0) return ok(undefined);
  // Whatever else its type names, such as a form, would be read by other rules than the contract's.
  if (!/^application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? "application/json")) return invalid("not-json");
  return parsed(taken.value);
}

/** True where the head already says that the body is too large: not a byte of it is taken. */
export function saysTooLarge({ headers }: IncomingMessage, { bytesMax }: BodyLimits): boolean {
  return Number(headers["content-length"] ?? 0) > bytesMax;
}

function takeBytes(request: IncomingMessage, { bytesMax, withinMs }: BodyLimits): Promise<Result<Buffer, BodyFault> | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve) => {
    const end = (taken: Result<Buffer, BodyFault> | null) => {
      clearTimeout(timer);
      request.off("data", take).off("end", whole).off("close", gone).off("error", gone);
      resolve(taken);
    };
    const take = (piece: Buffer) => {
      bytes += piece.length;
      pieces.push(piece);
      if (bytes > bytesMax) end(err({ code: "request/too-large", details: { bytesMax } }));
    };
    const whole = () => end(ok(Buffer.concat(pieces)));
    const gone = () => end(null);
    const timer = setTimeout(() => end(err({ code: "request/too-slow", details: { withinMs } })), withinMs);
    request.on("data", take).once("end", whole).once("close", gone).once("error", gone);
  });
}

function parsed(bytes: Buffer): Result<unknown, BodyFault> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return invalid("not-utf8");
  }
  try {
    return ok(JSON.parse(text));
  } catch {
    return invalid("not-json");
  }
}

function invalid(reason: "not-json" | "not-utf8"): Result<never, BodyFault> {
  return err({ code: "request/invalid", details: { reason } });
}
