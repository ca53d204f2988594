import { randomInt } from "node:crypto";
import { LETTERS_OF_GROUP, RECOVERY_GROUPS } from "../../../../shared/contract/recovery-code-shape.ts";

/** No letter that is read as another, or as a figure, on paper: 23. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ";

/** What an owner writes down to choose a new PIN with: 16 of 23 letters are 72 bits, which nobody guesses. */
export function newRecoveryCode(): string {
  const letter = () => LETTERS[randomInt(LETTERS.length)] ?? "";
  return Array.from({ length: RECOVERY_GROUPS }, () => Array.from({ length: LETTERS_OF_GROUP }, letter).join("")).join("-");
}

/** Where the book keeps the Argon2id hash of a person's code; empty where it has none. */
export function recoveryCodeKey(personId: string): string {
  return `recovery-code:${personId}`;
}
