import type { IncomingMessage, ServerResponse } from "node:http";
import { MESSAGE_BYTES_MAX } from "./message-bytes.ts";

/** How long a client that is still sending has to take its answer. */
const ANSWER_TAKEN_MS = 1_000;

/**
 * Answers a request whose body is not wanted, and closes its connection. What is on its way is thrown away for a moment: a connection
 * closed on a client that is still sending is reset, and its answer lost.
 */
export function closeWithAnswer(request: IncomingMessage, response: ServerResponse, status: number, body: object): void {
  const json = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(json),
    "cache-control": "no-store",
    connection: "close",
  });
  response.write(json);
  let bytesLeft = MESSAGE_BYTES_MAX;
  const close = () => {
    clearTimeout(timer);
    request.off("data", throwAway);
    response.end();
  };
  const throwAway = (piece: Buffer) => {
    bytesLeft -= piece.length;
    if (bytesLeft < 0) request.pause();
  };
  const timer = setTimeout(close, ANSWER_TAKEN_MS);
  request.on("data", throwAway).once("end", close).once("close", close).once("error", close);
}
