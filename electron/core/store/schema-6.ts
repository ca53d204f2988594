/**
 * Version 6: books of years, and less to write for a call. What a list, a paper or its retry asks for is looked up, not searched for in the
 * whole book; what nothing asks for is not written: by cabin, by account and by shift each call that ended wrote places of its own.
 */
export const SCHEMA_6 = `
CREATE INDEX anchor_ref ON anchor (ref, kind);
CREATE INDEX print_attempt_job ON print_attempt (job_id);

-- Calls in the order of time fill one page after the other. The newest of a cabin is looked for among the last calls of the shop.
DROP INDEX call_cabin;
CREATE INDEX call_when ON call (authorised_utc) WHERE ended_utc IS NOT NULL;

-- Of the accounts only the drawer is asked what is in it; the others are gone through whole, by the verification.
DROP INDEX posting_account;
CREATE INDEX posting_drawer ON posting (seq, amount) WHERE account = 'drawer';

-- The figures of a shift count everything but the calls that are charged, which they find on its sales.
DROP INDEX ledger_shift;
CREATE INDEX ledger_shift ON ledger (shift_id, seq) WHERE shift_id IS NOT NULL AND kind <> 'call-charged';

-- One trigger where there were three, and one question an entry where there was one a posting: each costs more than what it asks.
DROP TRIGGER posting_before_entry;
CREATE TRIGGER posting_before_entry BEFORE INSERT ON posting
WHEN new.seq <= (SELECT coalesce(max(seq), 0) FROM ledger)
BEGIN SELECT RAISE(ABORT, 'postings are written before their entry'); END;
DROP TRIGGER ledger_next_only;
DROP TRIGGER ledger_call_once;
CREATE TRIGGER ledger_next_only BEFORE INSERT ON ledger
BEGIN SELECT CASE
  WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
    THEN RAISE(ABORT, 'the ledger goes on with its next number')
  WHEN (SELECT count(*) <> coalesce(max(line) + 1, 0) FROM posting WHERE seq = new.seq)
    THEN RAISE(ABORT, 'the postings of an entry are numbered from 0')
  -- The plus keeps the look-up to one step: by reference and kind it takes one for each kind, three times as long.
  WHEN new.kind IN ('call-charged', 'call-given-away')
    AND EXISTS (SELECT 1 FROM ledger WHERE ref = new.ref AND +kind IN ('call-charged', 'call-given-away'))
    THEN RAISE(ABORT, 'a call is charged or given away once')
END; END;
`;
