import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { RefusedPhone } from "../../../shared/ports/call-engine.ts";

/** Of the end of the log: a gateway that is being set up tries again every few seconds. */
const TAIL_BYTES = 64 * 1024;
const TOLD_MAX = 5;

/** What the switch's security log calls the two mistakes people make in a gateway's menu. */
const WHY: Readonly<Record<string, RefusedPhone["why"]>> = {
  ChallengeResponseFailed: "wrong-secret",
  InvalidPassword: "wrong-secret",
  InvalidAccountID: "unknown-user",
};

/** The registrations and calls that were refused since `fromUtcMs`, the newest first, one for each address and user. */
export function refusedPhones(securityLog: string, fromUtcMs: number): readonly RefusedPhone[] {
  const found = new Map<string, RefusedPhone>();
  for (const line of tailOf(securityLog).split("\n").reverse()) {
    const refused = parseRefusal(line);
    if (refused === null || refused.atUtcMs < fromUtcMs) continue;
    const { atUtcMs: _at, ...told } = refused;
    const key = JSON.stringify(told);
    if (!found.has(key)) found.set(key, told);
    if (found.size === TOLD_MAX) break;
  }
  return [...found.values()];
}

function parseRefusal(line: string): (RefusedPhone & { readonly atUtcMs: number }) | null {
  const fields = new Map([...line.matchAll(/(\w+)=\\"((?:[^"\\])*)\\"/g)].map((field) => [field[1] ?? "", field[2] ?? ""]));
  const why = WHY[fields.get("SecurityEvent") ?? ""];
  const address = /^IPV4\/\w+\/([0-9.]+)\//.exec(fields.get("RemoteAddress") ?? "")?.[1];
  // "2026-10-01T15:00:11.343+0000": a colon short of ISO 8601.
  const atUtcMs = Date.parse((fields.get("EventTV") ?? "").replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
  if (why === undefined || address === undefined || Number.isNaN(atUtcMs)) return null;
  const user = fields.get("AccountID") ?? "";
  return { user: user === "" || user === "<unknown>" ? null : user, address, why, atUtcMs };
}

function tailOf(file: string): string {
  try {
    const opened = openSync(file, "r");
    try {
      const { size } = fstatSync(opened);
      const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES));
      readSync(opened, buffer, 0, buffer.length, size - buffer.length);
      return buffer.toString("utf8");
    } finally {
      closeSync(opened);
    }
  } catch {
    // Nobody was refused yet.
    return "";
  }
}
