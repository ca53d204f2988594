/** An owner's recovery code, as it is written: "ABCD-EFGH-JKMN-PQRS". */
export const RECOVERY_GROUPS = 4;
export const LETTERS_OF_GROUP = 4;
export const RECOVERY_LETTERS = RECOVERY_GROUPS * LETTERS_OF_GROUP;

/** The letters alone, however they were typed. */
export function recoveryLetters(code: string): string {
  return code.toUpperCase().replace(/[^A-Z]/g, "");
}
