import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type ErrorCode, errorStatus } from "../../../shared/contract/error-code.ts";
import type { Language } from "../../../shared/i18n/translate.ts";
import { errorBody } from "./error-body.ts";

/** How long a refused client has to take its answer and go. */
const ANSWER_TAKEN_MS = 1_000;

/**
 * Refuses on a socket that has no answer of Node's: an upgrade, or bytes that are no HTTP. The connection ends with it, where the
 * client holds on to its end too: nobody else closes such a socket, and a core could not stop while one is open.
 */
export function refuseRaw(socket: Duplex, code: ErrorCode, language: Language): void {
  const json = JSON.stringify(errorBody(code, language));
  const status = errorStatus[code];
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Connection: close",
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(json)}`,
  ];
  const close = () => void socket.destroy();
  const timer = setTimeout(close, ANSWER_TAKEN_MS);
  socket.once("end", close).once("close", () => clearTimeout(timer));
  socket.end(`${head.join("\r\n")}\r\n\r\n${json}`);
}
