/**
 * Version 5: what calls write that end, alone or forty at once. The postings of an entry are written before it, many entries in a statement, and
 * nothing can be added to an entry that stands. Tables are made anew as in version 3.
 */
export const SCHEMA_5 = `
-- By its id alone: one place to write for an account that opens at the end of its first call.
CREATE TABLE session_rebuilt (
  id TEXT PRIMARY KEY,
  cabin INTEGER NOT NULL CHECK (cabin >= 0),
  mode TEXT NOT NULL CHECK (mode IN ('postpaid', 'prepaid')),
  opened_utc INTEGER NOT NULL,
  closed_utc INTEGER,
  parked_utc INTEGER,
  debtor TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO session_rebuilt SELECT id, cabin, mode, opened_utc, closed_utc, parked_utc, debtor FROM session;
DROP TABLE session;
ALTER TABLE session_rebuilt RENAME TO session;
CREATE UNIQUE INDEX session_one_open ON session (cabin) WHERE closed_utc IS NULL AND parked_utc IS NULL;
CREATE INDEX session_parked ON session (parked_utc) WHERE closed_utc IS NULL AND parked_utc IS NOT NULL;

CREATE TABLE posting_rebuilt (
  -- The entry follows its postings, in the same transaction.
  seq INTEGER NOT NULL REFERENCES ledger (seq) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL CHECK (line >= 0),
  account TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (seq, line)
) STRICT, WITHOUT ROWID;
INSERT INTO posting_rebuilt SELECT seq, line, account, amount FROM posting;
DROP TABLE posting;
ALTER TABLE posting_rebuilt RENAME TO posting;
CREATE INDEX posting_account ON posting (account, seq, amount);
CREATE TRIGGER posting_before_entry BEFORE INSERT ON posting
WHEN new.seq <= (SELECT coalesce(max(seq), 0) FROM ledger)
  OR new.line IS NOT (SELECT count(*) FROM posting WHERE posting.seq = new.seq)
BEGIN SELECT RAISE(ABORT, 'postings are written before their entry, numbered from 0'); END;

-- A call is charged or given away once, ever. Looked up where references are: an index of its own is one more place to write for each call.
-- The plus keeps the look-up to one step: by reference and kind it takes one for each kind, three times as long.
DROP INDEX ledger_call_once;
CREATE TRIGGER ledger_call_once BEFORE INSERT ON ledger
WHEN new.kind IN ('call-charged', 'call-given-away')
  AND EXISTS (SELECT 1 FROM ledger WHERE ref = new.ref AND +kind IN ('call-charged', 'call-given-away'))
BEGIN SELECT RAISE(ABORT, 'a call is charged or given away once'); END;

-- Of calls that have ended: one that is up was written into it at its answer, and taken out of it at its end.
DROP INDEX call_short;
CREATE INDEX call_short ON call (ended_utc) WHERE ended_utc IS NOT NULL AND answered_utc IS NOT NULL AND billed_ms < 6000;
`;

/** Tables of version 5 whose rows are never changed and never deleted. */
export const APPEND_ONLY_5 = ["posting"] as const;
