import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

/** How often a person did something, and for how much in micros; null where it is not money. */
export interface ActRow {
  readonly person: string;
  readonly count: number;
  readonly amount: number | null;
}

export interface Period {
  readonly from: number;
  readonly to: number;
}

/** What the book says people did, for the owner's report. */
export interface ActRepository {
  of(act: Act, period: Period): readonly ActRow[];
  /** What each close of a shift left unpaid, as JSON. */
  carried(period: Period): readonly { readonly person: string; readonly carried: string }[];
}

/** The person who made a cabin free before the call of this entry. */
const WHO_MADE_FREE = `(SELECT free.person FROM ledger AS free WHERE free.ref = entry.facts ->> '$.cabin' AND free.kind = 'cabin-uncharged'
  AND free.seq < entry.seq AND free.facts ->> '$.mode' <> 'off' ORDER BY free.seq DESC LIMIT 1)`;

/** Entries of one kind. The term on call-charged is that of the index. */
function entries(kind: string, { person = "entry.person", amount = "NULL", only = "TRUE" } = {}): string {
  return `SELECT ${person} AS person, count(*) AS count, ${amount === "NULL" ? amount : `sum(${amount})`} AS amount FROM ledger AS entry
    WHERE entry.kind <> 'call-charged' AND entry.kind = '${kind}' AND entry.at_utc >= @from AND entry.at_utc < @to AND ${only} GROUP BY 1`;
}

/** Answered calls too short to have been worth their minute, by who was signed in at their end. */
const SHORT_CALLS = `SELECT coalesce((SELECT person_id FROM sign_in WHERE sign_in.at_utc <= call.ended_utc
      AND (sign_in.ended_utc IS NULL OR sign_in.ended_utc > call.ended_utc) ORDER BY sign_in.at_utc DESC LIMIT 1), 'house') AS person,
    count(*) AS count, sum(notional) AS amount FROM call
  WHERE answered_utc IS NOT NULL AND billed_ms < 6000 AND ended_utc >= @from AND ended_utc < @to GROUP BY 1`;

const AMOUNT = "entry.facts ->> '$.amount'";

const ACTS = {
  sale: entries("sale"),
  "no-sale": entries("drawer-opened", { only: "entry.facts ->> '$.cause' = 'no-sale'" }),
  void: entries("void", { amount: AMOUNT }),
  refund: entries("refund", { amount: AMOUNT }),
  discount: entries("sale", { amount: "entry.facts ->> '$.discount'", only: "entry.facts ->> '$.discount' > 0" }),
  uncharged: entries("call-given-away", {
    person: WHO_MADE_FREE,
    amount: "entry.facts ->> '$.notional'",
    only: `EXISTS (SELECT 1 FROM call WHERE call.id = entry.ref AND call.uncharged_reason IS NOT NULL) AND ${WHO_MADE_FREE} IS NOT NULL`,
  }),
  "written-off": entries("call-written-off", { amount: AMOUNT }),
  copy: entries("receipt-copied"),
  "short-call": SHORT_CALLS,
  "cash-difference": entries("shift-closed", {
    amount: "abs(entry.facts ->> '$.difference')",
    only: "entry.facts ->> '$.difference' <> 0",
  }),
  "unapproved-close": entries("shift-closed", {
    amount: "abs(entry.facts ->> '$.difference')",
    only: "entry.facts ->> '$.unapproved' = 1",
  }),
  recount: entries("shift-counted", { only: "entry.facts ->> '$.recount' > 0" }),
  "refused-pin": entries("pin-refused", { person: "entry.ref" }),
  "refused-approval": entries("approval-refused"),
} as const;
export type Act = keyof typeof ACTS;

export function createActRepository(database: SqliteDatabase): ActRepository {
  const carried = database.prepare<
    [Period],
    { person: string; carried: string }
  >(`SELECT person, facts ->> '$.carried' AS carried FROM ledger
    WHERE kind <> 'call-charged' AND kind = 'shift-closed' AND at_utc >= @from AND at_utc < @to AND facts ->> '$.carried' IS NOT NULL`);
  return {
    of: (act, period) => database.prepare<[Period], ActRow>(ACTS[act]).all(period),
    carried: (period) => carried.all(period),
  };
}
