import type { Logger } from "../../node-kit/logger.ts";
import type { Cancel, Scheduler } from "../app/scheduler.ts";

/** The far end of a connection, as Node knows it. */
export interface Peer {
  readonly remoteAddress?: string | undefined;
  readonly remotePort?: number | undefined;
}

export interface DoorLog {
  /** A connection was ended for what its client did, or did not do. Nothing of what it sent is written. */
  ended(peer: string, reason: string): void;
  close(): void;
}

/** Whoever is ended a thousand times a minute must not fill the disk: after so many lines the rest of a minute is counted. */
export const LINES_A_MINUTE = 20;
const MINUTE_MS = 60_000;

export function createDoorLog(log: Pick<Logger, "warn">, { after }: Pick<Scheduler, "after">): DoorLog {
  let lines = 0;
  let isOver: Cancel | null = null;
  const tellRest = () => {
    if (lines > LINES_A_MINUTE) log.warn({ connections: lines - LINES_A_MINUTE }, "more connections were ended at the door in a minute");
    isOver = null;
    lines = 0;
  };
  return {
    ended: (peer, reason) => {
      isOver ??= after(MINUTE_MS, tellRest);
      lines += 1;
      if (lines <= LINES_A_MINUTE) log.warn({ peer, reason }, "a connection was ended at the door");
    },
    close: () => {
      isOver?.();
      tellRest();
    },
  };
}

export function peerText({ remoteAddress, remotePort }: Peer): string {
  return remoteAddress === undefined ? "?" : `${remoteAddress}:${remotePort}`;
}
