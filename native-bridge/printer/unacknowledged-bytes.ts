import { readFile } from "node:fs/promises";
import type { Socket } from "node:net";

/** A connection as the kernel's table names it. */
export interface TcpRoute {
  readonly table: "/proc/self/net/tcp" | "/proc/self/net/tcp6";
  readonly localPort: string;
  readonly remotePort: string;
}

/** Null where the kernel cannot be asked (not Linux) or the connection is gone already. */
export function routeOf(socket: Socket): TcpRoute | null {
  if (process.platform !== "linux" || socket.localPort === undefined || socket.remotePort === undefined) return null;
  const table = socket.localFamily === "IPv6" ? "/proc/self/net/tcp6" : "/proc/self/net/tcp";
  return { table, localPort: hexPort(socket.localPort), remotePort: hexPort(socket.remotePort) };
}

/**
 * Whether the kernel still holds bytes of this connection that the other side has not acknowledged. Node has no call for
 * it; Linux says it in /proc/net/tcp (proc(5): `tx_queue` is the fifth column, before the colon, in hexadecimal).
 * Where it cannot be asked the answer is no, and a flushed job counts as taken.
 */
export async function hasUnacknowledgedBytes(route: TcpRoute | null): Promise<boolean> {
  if (route === null) return false;
  const rows = await readFile(route.table, "utf8").catch(() => "");
  return rows.split("\n").some((row) => {
    const [, local = "", remote = "", , queues = ""] = row.trim().split(/\s+/);
    return local.endsWith(route.localPort) && remote.endsWith(route.remotePort) && Number.parseInt(queues, 16) > 0;
  });
}

function hexPort(port: number): string {
  return `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
}
