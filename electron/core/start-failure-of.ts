import { isDiskFull } from "../node-kit/is-disk-full.ts";
import { StartFailure } from "./start-failure.ts";

/**
 * What kept the core from starting, in words, where it came from outside: the disk, the folder, a port, a setting that the switch
 * cannot take. A bug stays what it is, with the place where it happened.
 */
export function startFailureOf(fault: unknown, folder: string): unknown {
  if (fault instanceof StartFailure) return fault;
  const words = isDiskFull(fault) ? noRoom(folder, wordsOf(fault)) : wordsOfOutside(fault as OutsideFault | null, folder);
  return words === null ? fault : new StartFailure(words, { cause: fault });
}

/** A fault of the system (`errno`), or one that an adapter has given a code. */
interface OutsideFault {
  readonly code?: unknown;
  readonly errno?: unknown;
  readonly syscall?: unknown;
  readonly port?: unknown;
}

/** Whatever the start was writing. The switch of a core before is left as it is. */
function noRoom(folder: string, why: string): string {
  return `The disk is full, so Timbre cannot start on ${folder} (${why}). What was charged before is kept, and calls that are up go on within their limits. Free some space and start it again.`;
}

function wordsOfOutside(fault: OutsideFault | null, folder: string): string | null {
  const why = wordsOf(fault);
  switch (fault?.code) {
    case "switch/invalid-setting":
      return `The switch cannot take a setting of shop.json: ${why}`;
    case "switch/port-taken":
      return `The phones' port cannot be used: ${why}. Close the program that has it, or name another port and address (sip.port, sip.bind).`;
  }
  if (typeof fault?.code === "string" && fault.code.startsWith("switch/")) return `The switch cannot be started: ${why}`;
  if (typeof fault?.errno !== "number") return null;
  if (fault.syscall === "listen")
    return `The counter's port ${String(fault.port)} cannot be used: ${why}. Close the program that has it, or name another port (server.port).`;
  return `Timbre cannot start on ${folder}: ${why}`;
}

function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
