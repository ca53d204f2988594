/** A rule every book keeps: its number in the design (I1 …) and what it says. */
export interface Rule {
  readonly id: string;
  readonly says: string;
}

/** A row that breaks a rule, with the numbers that show it. */
export interface Finding {
  readonly rule: Rule;
  readonly row: Readonly<Record<string, unknown>>;
}

export function rule(id: string, says: string): Rule {
  return { id, says };
}
