/** Tables whose rows are never changed and never deleted. */
const APPEND_ONLY = [
  "sale",
  "sale_line",
  "payment",
  "receipt",
  "deposit",
  "cash_movement",
  "drawer_event",
  "print_attempt",
  "operation",
  "rate_deck",
  "rate",
] as const;

/**
 * Triggers that refuse UPDATE and DELETE, and INSERT OR REPLACE by way of recursive_triggers (asserted on every
 * connection). A call is written to while it lives and never after its end.
 */
export const APPEND_ONLY_TRIGGERS = [
  appendOnlyTriggers(APPEND_ONLY),
  "CREATE TRIGGER call_ended_no_update BEFORE UPDATE ON call WHEN old.ended_utc IS NOT NULL BEGIN SELECT RAISE(ABORT, 'an ended call is append-only'); END;",
  "CREATE TRIGGER call_no_delete BEFORE DELETE ON call BEGIN SELECT RAISE(ABORT, 'call is append-only'); END;",
].join("\n");

export function appendOnlyTriggers(tables: readonly string[]): string {
  return tables
    .flatMap((table) => [
      `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
      `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
    ])
    .join("\n");
}
