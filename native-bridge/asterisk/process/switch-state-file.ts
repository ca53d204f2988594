import { readFileSync } from "node:fs";
import type { ProcessIdentity } from "./process-identity.ts";
import { writePrivateFile } from "./write-private-file.ts";

/** What a core must know of a switch it did not start itself. It holds a password: readable by its owner only. */
export interface SwitchState extends ProcessIdentity {
  readonly ariPort: number;
  readonly ariPassword: string;
  /** host:port SIP listens on; only a new process can change it. */
  readonly sipAddress: string;
}

export function writeSwitchState(path: string, { pid, startTicks, ariPort, ariPassword, sipAddress }: SwitchState): void {
  writePrivateFile(path, `${JSON.stringify({ pid, startTicks, ariPort, ariPassword, sipAddress })}\n`);
}

export function readSwitchState(path: string): SwitchState | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isSwitchState(value) ? value : null;
  } catch {
    return null;
  }
}

function isSwitchState(value: unknown): value is SwitchState {
  if (typeof value !== "object" || value === null) return false;
  const { pid, startTicks, ariPort, ariPassword, sipAddress } = value as Record<string, unknown>;
  const numbers = Number.isSafeInteger(pid) && Number.isSafeInteger(ariPort);
  return numbers && typeof startTicks === "string" && typeof ariPassword === "string" && typeof sipAddress === "string";
}
