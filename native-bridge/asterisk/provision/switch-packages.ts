/** Debian packages whose closure is the private switch; the Spanish prompts speak the balance and the refusals. */
export const SWITCH_PACKAGES = ["asterisk", "asterisk-modules", "asterisk-core-sounds-es-wav"] as const;
