import { connect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { PrintOutcome } from "../../shared/ports/receipt-printer.ts";
import type { PrinterFault } from "../../shared/receipt/printer-fault.ts";
import type { JobDeadline } from "./job-deadline.ts";
import { printerFaultOf } from "./printer-fault.ts";
import { notPrinted, printed, unknownOutcome } from "./send-outcome.ts";
import type { StatusHabit } from "./status-habit.ts";
import { hasUnacknowledgedBytes, routeOf, type TcpRoute } from "./unacknowledged-bytes.ts";

/** How long a printer that took everything may take to close its side. Many never do; then the acknowledgements decide. */
const PEER_CLOSE_MS = 300;
const POLL_MS = 50;

/** A printer on the network: every job has a connection of its own. */
export interface TcpTarget {
  readonly host: string;
  readonly port: number;
}

/**
 * Sends one job over the raw print port, on a connection of its own: a printer that was switched off and on between two
 * tickets must not be found out by losing the second. The job is printed when our half is closed and the printer's
 * TCP has acknowledged every byte, without a reset while the printer had time to close its own half. Where it is asked
 * for its status, a printer that says it cannot print gets no byte of the job.
 */
export function sendToTcp(target: TcpTarget, bytes: Uint8Array, deadline: JobDeadline, status: StatusHabit | null): Promise<PrintOutcome> {
  return overConnection(target, deadline, async (socket, broken) => {
    const before = await Promise.race([broken, status?.faultOver(socket) ?? null]);
    if (before !== null) return notPrinted(before);
    return deliver({ socket, broken: broken.then(unknownOutcome), status }, bytes, deadline);
  }).then((outcome) => (typeof outcome === "string" ? notPrinted(outcome) : outcome));
}

/** How the printer says it is; why it cannot be asked where it takes no connection. */
export function checkTcp(target: TcpTarget, deadline: JobDeadline, status: StatusHabit): Promise<PrinterFault | null> {
  return overConnection(target, deadline, (socket, broken) => Promise.race([broken, status.faultOver(socket)]));
}

/** Does `work` with an open connection. `broken` settles when it fails while `work` is at it. */
async function overConnection<T>(
  target: TcpTarget,
  deadline: JobDeadline,
  work: (socket: Socket, broken: Promise<PrinterFault>) => Promise<T>,
): Promise<T | PrinterFault> {
  const socket = connect({ ...target, noDelay: true, allowHalfOpen: true });
  const broken = new Promise<PrinterFault>((resolve) => {
    socket.on("error", (error) => resolve(printerFaultOf(error)));
  });
  const connected = new Promise<null>((resolve) => socket.once("connect", () => resolve(null)));
  try {
    const refused = await deadline.race(Promise.race([broken, connected]), "printer/timeout" as const);
    return refused ?? (await work(socket, broken));
  } finally {
    socket.destroy();
  }
}

interface Delivery {
  readonly socket: Socket;
  readonly broken: Promise<PrintOutcome>;
  readonly status: StatusHabit | null;
}

async function deliver({ socket, broken, status }: Delivery, bytes: Uint8Array, deadline: JobDeadline): Promise<PrintOutcome> {
  const route = routeOf(socket);
  const peerClosed = new Promise<void>((resolve) => socket.once("end", () => resolve()));
  const written = new Promise<"written">((resolve) => {
    socket.write(bytes, (error) => (error ? undefined : resolve("written")));
  });
  socket.resume(); // What the printer says unasked is of no use here, but must be read for its close to be seen.
  const first = await deadline.race(Promise.race([broken, written]), unknownOutcome("printer/timeout"));
  if (first !== "written") return first;
  const after = (await status?.faultBehind(socket, deadline)) ?? null;
  socket.end();
  if (after !== null) return unknownOutcome(after);
  return deadline.race(Promise.race([broken, taken(route, peerClosed, deadline)]), unknownOutcome("printer/timeout"));
}

/** Resolves when the printer's TCP has every byte. Its own close alone proves nothing: it may hang up with half the ticket unread. */
async function taken(route: TcpRoute | null, peerClosed: Promise<void>, deadline: JobDeadline): Promise<PrintOutcome> {
  await Promise.race([peerClosed, delay(PEER_CLOSE_MS)]);
  while (deadline.leftMs > 0 && (await hasUnacknowledgedBytes(route))) await delay(POLL_MS);
  return deadline.leftMs > 0 ? printed : unknownOutcome("printer/timeout");
}
