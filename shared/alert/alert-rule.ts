/** What may be wrong with a call. The first three keep it from going out; the others only tell. */
export const alertRules = [
  "blocked-destination",
  "dear-call",
  "outside-hours",
  "refused-attempts",
  "disabled-cabin",
  "long-call",
  "same-number",
  "quick-answers",
] as const;
export type AlertRule = (typeof alertRules)[number];

/** Why a rule refuses a call before it goes out. A call that is up is never cut by a rule. */
export type AlertRefusal = `alert/${"blocked-destination" | "dear-call" | "outside-hours"}`;
