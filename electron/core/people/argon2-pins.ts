import { hash, verify } from "@node-rs/argon2";
import type { PinHasher } from "../app/people/pin-hasher.ts";

/**
 * Argon2id (RFC 9106) with 46 MiB and two passes: twice the work of what OWASP's password cheat sheet asks for, some 40 ms of one core. A PIN of four
 * digits is guessed whatever the function; what keeps a stolen book from being guessed is the pepper, which is not in it.
 */
const COST = { memoryCost: 47_104, timeCost: 2, parallelism: 1 };

/** Hashes PINs on the threads beside the event loop. */
export function createArgon2Pins(pepper: Uint8Array, cost = COST): PinHasher {
  return {
    hash: (pin) => hash(pin, { ...cost, secret: pepper }),
    verify: (pinHash, pin) => verify(pinHash, pin, { secret: pepper }),
  };
}
