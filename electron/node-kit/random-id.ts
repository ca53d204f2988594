import { randomFillSync } from "node:crypto";

/** Six bits a character, in the order of their codes: ids sort as the moments they were made at. */
const ALPHABET = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
const TIME_CHARACTERS = 8;
const RANDOM_CHARACTERS = 8;
/** One call to the system for so many ids: it costs tens of microseconds, and an id is made while a caller waits. */
const IDS_PER_FILL = 256;

const pool = Buffer.alloc(RANDOM_CHARACTERS * IDS_PER_FILL);
let next = pool.length;

/**
 * 48 bits of time and 48 random bits as 16 letters, digits, `_` and `-`. What is written together so lies together in the book's indexes:
 * with ids that are random throughout, each row of a million dirties pages of its own.
 */
export function randomId(atUtc: number = Date.now()): string {
  if (next >= pool.length) {
    randomFillSync(pool);
    next = 0;
  }
  let id = "";
  for (let left = atUtc, i = 0; i < TIME_CHARACTERS; i++, left = Math.floor(left / ALPHABET.length))
    id = ALPHABET[left % ALPHABET.length] + id;
  for (let i = 0; i < RANDOM_CHARACTERS; i++) id += ALPHABET[(pool[next++] ?? 0) % ALPHABET.length];
  return id;
}
