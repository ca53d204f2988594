import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { SwitchFault } from "./switch-fault.ts";

export interface RunLock {
  release(): Promise<void>;
}

/**
 * One core per run directory. The lock is an abstract socket (unix(7)): the kernel lets go of it with the process,
 * however that ends, so no stale lock can keep a shop closed after a crash.
 */
export function lockRunDirectory(path: string): Promise<RunLock> {
  const name = `\0timbre-switch-${createHash("sha256").update(realpathSync(path)).digest("hex").slice(0, 32)}`;
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new SwitchFault("switch/already-used", `another core uses the switch in ${path}`) : error);
    });
    server.listen(name, () => {
      server.unref();
      resolve({ release: () => closed(server) });
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
