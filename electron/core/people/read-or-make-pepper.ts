import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";

const PEPPER_BYTES = 32;

/**
 * The secret every PIN is hashed with, kept beside the book for its user alone and never in it: a copy of the book tells no PIN.
 * Where it is lost nobody's PIN is right any more, and the owner's token of the data folder sets new ones.
 */
export function readOrMakePepper(file: string): Uint8Array {
  if (existsSync(file)) {
    const kept = readFileSync(file);
    if (kept.length !== PEPPER_BYTES) throw new Error(`${file} is damaged: it has ${kept.length} bytes, not ${PEPPER_BYTES}`);
    return kept;
  }
  const pepper = randomBytes(PEPPER_BYTES);
  writeFileSync(file, pepper, { mode: 0o600, flag: "wx", flush: true });
  chmodSync(file, 0o600);
  return pepper;
}
