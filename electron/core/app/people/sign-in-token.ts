import { createHash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;

/** What a signed-in window shows from then on. */
export function newSignInToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

/** What the book keeps of it. The token is random through and through: a plain SHA-256 cannot be turned back. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
