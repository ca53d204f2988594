import { connect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { PrintOutcome } from "../../shared/ports/receipt-printer.ts";
import type { PrinterFault } from "../../shared/receipt/printer-fault.ts";
import type { JobDeadline } from "./job-deadline.ts";
import { printerFaultOf } from "./printer-fault.ts";
import { notPrinted, printed, unknownOutcome } from "./send-outcome.ts";
import { hasUnacknowledgedBytes, routeOf, type TcpRoute } from "./unacknowledged-bytes.ts";

/** How long a printer that took everything may take to close its side. Many never do; then the acknowledgements decide. */
const PEER_CLOSE_MS = 300;
const POLL_MS = 50;

/**
 * Sends one job over the raw print port, on a connection of its own: a printer that was switched off and on between two
 * tickets must not be found out by losing the second. The job is printed when our half is closed and the printer's
 * TCP has acknowledged every byte, without a reset while the printer had time to close its own half.
 */
export async function sendToTcp(target: { host: string; port: number }, bytes: Uint8Array, deadline: JobDeadline): Promise<PrintOutcome> {
  const socket = connect({ ...target, noDelay: true, allowHalfOpen: true });
  try {
    const refused = await deadline.race(connected(socket), "printer/timeout" as const);
    if (refused !== null) return notPrinted(refused);
    return await deliver(socket, bytes, deadline);
  } finally {
    socket.on("error", () => undefined);
    socket.destroy();
  }
}

function connected(socket: Socket): Promise<PrinterFault | null> {
  return new Promise((resolve) => {
    socket.once("connect", () => resolve(null));
    socket.once("error", (error) => resolve(printerFaultOf(error)));
  });
}

async function deliver(socket: Socket, bytes: Uint8Array, deadline: JobDeadline): Promise<PrintOutcome> {
  const route = routeOf(socket);
  const broken = new Promise<PrintOutcome>((resolve) => {
    socket.on("error", (error) => resolve(unknownOutcome(printerFaultOf(error))));
  });
  const flushed = new Promise<"flushed">((resolve) => socket.once("finish", () => resolve("flushed")));
  const peerClosed = new Promise<void>((resolve) => socket.once("end", () => resolve()));
  socket.end(bytes);
  socket.resume(); // Status bytes of the printer are of no use here, but must be read for its close to be seen.
  const first = await deadline.race(Promise.race([broken, flushed]), unknownOutcome("printer/timeout"));
  if (first !== "flushed") return first;
  return deadline.race(Promise.race([broken, taken(route, peerClosed, deadline)]), unknownOutcome("printer/timeout"));
}

/** Resolves when the printer's TCP has every byte. Its own close alone proves nothing: it may hang up with half the ticket unread. */
async function taken(route: TcpRoute | null, peerClosed: Promise<void>, deadline: JobDeadline): Promise<PrintOutcome> {
  await Promise.race([peerClosed, delay(PEER_CLOSE_MS)]);
  while (deadline.leftMs > 0 && (await hasUnacknowledgedBytes(route))) await delay(POLL_MS);
  return deadline.leftMs > 0 ? printed : unknownOutcome("printer/timeout");
}
