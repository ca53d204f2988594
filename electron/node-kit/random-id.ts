import { randomFillSync } from "node:crypto";

const ID_BYTES = 12;
/** One call to the system for so many ids: it costs tens of microseconds, and an id is made while a caller waits. */
const IDS_PER_FILL = 256;

const pool = Buffer.alloc(ID_BYTES * IDS_PER_FILL);
let next = pool.length;

/** 96 random bits as 16 letters, digits, `_` and `-`. */
export function randomId(): string {
  if (next >= pool.length) {
    randomFillSync(pool);
    next = 0;
  }
  const id = pool.toString("base64url", next, next + ID_BYTES);
  next += ID_BYTES;
  return id;
}
