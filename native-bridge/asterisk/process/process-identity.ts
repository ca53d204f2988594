import { readFileSync } from "node:fs";

/** A process id alone is reused by the kernel; with its start time it names one process of this boot. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Field 22 of /proc/PID/stat (proc(5)): clock ticks after boot. */
  readonly startTicks: string;
}

/** Null when there is no such process, or it is a zombie. */
export function processIdentity(pid: number): ProcessIdentity | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name stands in parentheses and may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, startTicks] = [fields[0], fields[19]];
    return startTicks === undefined || state === "Z" || state === "X" ? null : { pid, startTicks };
  } catch {
    return null;
  }
}

export function isAlive(identity: ProcessIdentity): boolean {
  return processIdentity(identity.pid)?.startTicks === identity.startTicks;
}
