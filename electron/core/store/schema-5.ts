/**
 * Version 5: what forty calls write that end at once. The postings of an entry are written before it, many entries in a statement, and
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
`;

/** Tables of version 5 whose rows are never changed and never deleted. */
export const APPEND_ONLY_5 = ["posting"] as const;
