import { connect } from "node:net";

/** The raw print port of receipt printers. */
const RAW_PRINT_PORT = 9100;
/** A shop's router with a small table of connections is not to notice. */
const AT_ONCE = 32;
/** In a shop's own network an answer takes some milliseconds; who says nothing for so long is not there. */
const WAIT_MS = 300;

export interface NetworkSearch {
  /** IPv4 addresses, in the order they are asked. */
  readonly hosts: readonly string[];
  readonly port?: number;
  /** Ends the search: those that were not asked yet are not. */
  readonly signal: AbortSignal;
  readonly onAsked: (host: string, takesConnections: boolean) => void;
}

/**
 * Asks each host whether it takes connections where receipt printers do. Not a byte is sent: a printer that speaks another language
 * would print it.
 */
export async function findNetworkPrinters({ hosts, port = RAW_PRINT_PORT, signal, onAsked }: NetworkSearch): Promise<void> {
  const waiting = [...hosts];
  const askOn = async () => {
    for (let host = waiting.shift(); host !== undefined && !signal.aborted; host = waiting.shift()) {
      const isOpen = await takesConnections(host, port, signal);
      if (!signal.aborted) onAsked(host, isOpen);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, hosts.length) }, askOn));
}

function takesConnections(host: string, port: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (isOpen: boolean) => {
      signal.removeEventListener("abort", stop);
      socket.destroy();
      resolve(isOpen);
    };
    const stop = () => end(false);
    signal.addEventListener("abort", stop);
    socket.setTimeout(WAIT_MS, stop);
    socket.once("connect", () => end(true));
    socket.once("error", stop);
  });
}
