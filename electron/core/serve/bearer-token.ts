import { randomBytes, timingSafeEqual } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import type { Role } from "../../../shared/contract/role.ts";

/** The roles that come in by a token until people sign in. */
export interface RoleTokens {
  readonly owner: string;
  readonly cashier: string;
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A token of this core, kept in its data folder for its user alone, so that open pages survive a restart. */
export function readOrMakeToken(file: string): string {
  try {
    const kept = readFileSync(file, "utf8").trim();
    if (TOKEN.test(kept)) return kept;
  } catch {
    // There is none yet.
  }
  const token = randomBytes(32).toString("base64url");
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return token;
}

/** Whose of these tokens it is; null for none of them. */
export function roleOfToken(given: string | null, tokens: RoleTokens): Role | null {
  // Both are compared whatever the first says: how long it takes tells nothing.
  const [isOwner, isCashier] = [sameToken(given, tokens.owner), sameToken(given, tokens.cashier)];
  if (isOwner) return "owner";
  return isCashier ? "cashier" : null;
}

/** What the request carries: the Authorization header, or the protocol list of a WebSocket. */
export function tokenOfRequest(request: IncomingMessage): string | null {
  const header = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (header !== undefined) return header;
  const protocols = (request.headers["sec-websocket-protocol"] ?? "").split(",").map((protocol) => protocol.trim());
  return protocols.find((protocol) => protocol.startsWith("bearer."))?.slice("bearer.".length) ?? null;
}

/** Compares in constant time. */
function sameToken(given: string | null, expected: string): boolean {
  if (given === null) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
