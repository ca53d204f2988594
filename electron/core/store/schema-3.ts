/**
 * Version 3: the ledger. Every movement of money and every act that could hide one is an entry of a chain; the rows of sales,
 * shifts and calls are its detail. Amounts are INTEGER micros: into an account positive, out of it negative.
 * `rebuilt` tables lose a constraint that SQLite cannot drop; the migration runs with foreign keys off and checks them after.
 */
export const SCHEMA_3 = `
-- One row: which book this is. A restored book goes on in the next epoch.
CREATE TABLE book (
  id TEXT PRIMARY KEY,
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  created_utc INTEGER NOT NULL,
  -- The last rows that were written before there was a ledger; 0 in a book that began with one.
  calls_before INTEGER NOT NULL,
  sales_before INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER book_one_only BEFORE INSERT ON book WHEN EXISTS (SELECT 1 FROM book)
BEGIN SELECT RAISE(ABORT, 'there is one book'); END;
CREATE TRIGGER book_no_delete BEFORE DELETE ON book BEGIN SELECT RAISE(ABORT, 'there is one book'); END;
CREATE TRIGGER book_epoch_only BEFORE UPDATE ON book WHEN new.epoch <= old.epoch OR new.id IS NOT old.id
  OR new.created_utc IS NOT old.created_utc OR new.calls_before IS NOT old.calls_before OR new.sales_before IS NOT old.sales_before
BEGIN SELECT RAISE(ABORT, 'of a book only the epoch changes, and only on: it is append-only'); END;

CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  epoch INTEGER NOT NULL,
  at_utc INTEGER NOT NULL,
  mono INTEGER NOT NULL,
  boot_id TEXT NOT NULL,
  clock_doubtful INTEGER NOT NULL CHECK (clock_doubtful IN (0, 1)),
  kind TEXT NOT NULL,
  -- The row it is about: a call, a sale, a shift, a person.
  ref TEXT,
  person TEXT NOT NULL,
  shift_id TEXT,
  operation_id TEXT,
  -- The facts, as JSON.
  facts TEXT NOT NULL,
  -- SHA-256 of the hash before it and of this entry with its postings.
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX ledger_ref ON ledger (ref, kind) WHERE ref IS NOT NULL;
CREATE INDEX ledger_shift ON ledger (shift_id, seq) WHERE shift_id IS NOT NULL;
-- What people do, for the owner's report; the many calls would only make it slow.
CREATE INDEX ledger_act ON ledger (kind, at_utc) WHERE kind <> 'call-charged';
CREATE INDEX call_short ON call (ended_utc) WHERE answered_utc IS NOT NULL AND billed_ms < 6000;
-- Asked for at the end of each call; a week of beats is a hundred thousand rows.
CREATE INDEX heartbeat_boot ON heartbeat (boot_id, mono);
-- A call is charged or given away once, ever.
CREATE UNIQUE INDEX ledger_call_once ON ledger (ref) WHERE kind IN ('call-charged', 'call-given-away');

-- In the order of the chain, which is how they are written and gone through.
CREATE TABLE posting (
  seq INTEGER NOT NULL REFERENCES ledger (seq),
  line INTEGER NOT NULL CHECK (line >= 0),
  account TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (seq, line)
) STRICT, WITHOUT ROWID;
-- A balance is read off the index alone.
CREATE INDEX posting_account ON posting (account, seq, amount);

-- No entry is left out, none is squeezed in, and none is written over: neither by REPLACE nor by an upsert.
CREATE TRIGGER ledger_next_only BEFORE INSERT ON ledger
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
BEGIN SELECT RAISE(ABORT, 'the ledger goes on with its next number'); END;
-- What an entry moves is written with it, not later.
CREATE TRIGGER posting_newest_only BEFORE INSERT ON posting
WHEN new.seq IS NOT (SELECT max(seq) FROM ledger)
BEGIN SELECT RAISE(ABORT, 'only the newest entry takes postings'); END;
CREATE TRIGGER posting_next_line BEFORE INSERT ON posting
WHEN new.line IS NOT (SELECT count(*) FROM posting WHERE posting.seq = new.seq)
BEGIN SELECT RAISE(ABORT, 'the postings of an entry are numbered from 0'); END;

-- Where the head of the chain left the house: on a receipt, on a shift's slip, in a backup.
CREATE TABLE anchor (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'shift', 'backup')),
  ref TEXT NOT NULL
) STRICT;

-- Figures of a business day, by person and kind of entry; they are sums of the ledger and can be made again from it.
CREATE TABLE rollup_day (
  day TEXT NOT NULL,
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  entries INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (day, person, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('cashier', 'supervisor', 'owner', 'technician')),
  -- Argon2id, in its own text form; null where the person has no PIN yet.
  pin_hash TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  created_utc INTEGER NOT NULL,
  changed_utc INTEGER NOT NULL
) STRICT;

CREATE TABLE sign_in (
  -- SHA-256 of the token, in hexadecimal: the token itself is never stored.
  token_hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  terminal TEXT NOT NULL,
  at_utc INTEGER NOT NULL,
  ended_utc INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_at ON sign_in (at_utc);

-- Wrong PINs of a person or at a terminal. The wait is counted in time that has run, not read off a clock.
CREATE TABLE pin_lock (
  subject TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  wait_left_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A second person's yes to one exception, for one use.
CREATE TABLE approval (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  at_utc INTEGER NOT NULL,
  expires_mono INTEGER NOT NULL,
  boot_id TEXT NOT NULL,
  used_by_operation TEXT
) STRICT, WITHOUT ROWID;

-- An exception somebody did alone, as their role may so often in a shift.
CREATE TABLE exception_alone (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  person TEXT NOT NULL,
  shift_id TEXT,
  at_utc INTEGER NOT NULL,
  amount INTEGER NOT NULL
) STRICT;
CREATE INDEX exception_alone_shift ON exception_alone (person, kind, shift_id);

ALTER TABLE session ADD COLUMN parked_utc INTEGER;
ALTER TABLE session ADD COLUMN debtor TEXT;
DROP INDEX session_one_open;
CREATE UNIQUE INDEX session_one_open ON session (cabin) WHERE closed_utc IS NULL AND parked_utc IS NULL;
CREATE INDEX session_parked ON session (parked_utc) WHERE closed_utc IS NULL AND parked_utc IS NOT NULL;

-- Money held for an account: what was paid in, and (negative) what was given back without a sale.
CREATE TABLE deposit_rebuilt (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  shift_id TEXT NOT NULL REFERENCES shift (id),
  amount INTEGER NOT NULL CHECK (amount <> 0),
  method TEXT NOT NULL CHECK (method IN ('cash', 'card', 'transfer')),
  at_utc INTEGER NOT NULL,
  user TEXT NOT NULL
) STRICT;
INSERT INTO deposit_rebuilt SELECT id, session_id, shift_id, amount, 'cash', at_utc, user FROM deposit;
DROP TABLE deposit;
ALTER TABLE deposit_rebuilt RENAME TO deposit;
CREATE INDEX deposit_session ON deposit (session_id);

-- An account may be paid in parts: several sales, each with some of its calls.
CREATE TABLE sale_rebuilt (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session (id),
  shift_id TEXT NOT NULL REFERENCES shift (id),
  cabin INTEGER NOT NULL,
  at_utc INTEGER NOT NULL,
  user TEXT NOT NULL,
  -- total = subtotal - discount + rounding
  subtotal INTEGER NOT NULL,
  discount INTEGER NOT NULL CHECK (discount >= 0),
  discount_reason TEXT,
  rounding INTEGER NOT NULL,
  -- The part of the deposit the sale used up, and what was given back of it.
  deposit INTEGER NOT NULL,
  deposit_returned INTEGER NOT NULL,
  total INTEGER NOT NULL,
  -- The part of the total that is tax.
  tax INTEGER NOT NULL,
  approval_id TEXT REFERENCES approval (id),
  wants_print INTEGER NOT NULL CHECK (wants_print IN (0, 1))
) STRICT;
INSERT INTO sale_rebuilt SELECT seq, id, session_id, shift_id, cabin, at_utc, user, subtotal, 0, NULL, rounding, deposit, deposit_returned, total,
  (SELECT coalesce(sum(call.tax), 0) FROM sale_line JOIN call ON call.id = sale_line.call_id WHERE sale_line.sale_id = sale.id), NULL, wants_print FROM sale;
DROP TABLE sale;
ALTER TABLE sale_rebuilt RENAME TO sale;
CREATE INDEX sale_shift ON sale (shift_id);
CREATE INDEX sale_at ON sale (at_utc);
CREATE INDEX sale_session ON sale (session_id);

-- A sale that never was (void), or money given back of one (refund). The sale itself stays as it is.
CREATE TABLE reversal (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('void', 'refund')),
  sale_id TEXT NOT NULL REFERENCES sale (id),
  shift_id TEXT NOT NULL REFERENCES shift (id),
  at_utc INTEGER NOT NULL,
  user TEXT NOT NULL,
  -- What the customer gets back, and the tax in it.
  amount INTEGER NOT NULL CHECK (amount >= 0),
  tax INTEGER NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('cash', 'card', 'transfer')),
  reason TEXT NOT NULL,
  approval_id TEXT REFERENCES approval (id),
  series TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  UNIQUE (series, number)
) STRICT;
CREATE UNIQUE INDEX reversal_one_void ON reversal (sale_id) WHERE kind = 'void';
CREATE INDEX reversal_sale ON reversal (sale_id);
CREATE INDEX reversal_shift ON reversal (shift_id);

-- A sale is undone whole, once, and only while nothing of it was given back; what is given back is never more than was paid.
CREATE TRIGGER reversal_within_sale BEFORE INSERT ON reversal
WHEN EXISTS (SELECT 1 FROM reversal AS other WHERE other.sale_id = new.sale_id AND (other.kind = 'void' OR new.kind = 'void'))
  OR (new.kind = 'refund' AND new.amount + (SELECT coalesce(sum(amount), 0) FROM reversal AS other WHERE other.sale_id = new.sale_id)
    > (SELECT total FROM sale WHERE sale.id = new.sale_id))
BEGIN SELECT RAISE(ABORT, 'more would be given back of this sale than was paid'); END;

-- A call is paid once: in one sale that was not voided.
CREATE TABLE sale_line_rebuilt (
  sale_id TEXT NOT NULL REFERENCES sale (id),
  call_id TEXT NOT NULL REFERENCES call (id),
  amount INTEGER NOT NULL,
  PRIMARY KEY (sale_id, call_id)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_line_rebuilt SELECT sale_id, call_id, amount FROM sale_line;
DROP TABLE sale_line;
ALTER TABLE sale_line_rebuilt RENAME TO sale_line;
CREATE INDEX sale_line_call ON sale_line (call_id);
CREATE TRIGGER sale_line_paid_once BEFORE INSERT ON sale_line
WHEN EXISTS (SELECT 1 FROM sale_line AS other WHERE other.call_id = new.call_id AND other.sale_id <> new.sale_id
  AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = other.sale_id AND reversal.kind = 'void'))
BEGIN SELECT RAISE(ABORT, 'this call is paid already'); END;
CREATE TRIGGER sale_line_not_written_off BEFORE INSERT ON sale_line WHEN EXISTS (SELECT 1 FROM write_off WHERE write_off.call_id = new.call_id)
BEGIN SELECT RAISE(ABORT, 'this call was written off'); END;

-- A call that is not charged after all: its price stays as it was, the account no longer owes it.
CREATE TABLE write_off (
  call_id TEXT PRIMARY KEY REFERENCES call (id),
  shift_id TEXT REFERENCES shift (id),
  at_utc INTEGER NOT NULL,
  user TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  reason TEXT NOT NULL,
  approval_id TEXT REFERENCES approval (id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER write_off_unpaid BEFORE INSERT ON write_off
WHEN EXISTS (SELECT 1 FROM sale_line WHERE sale_line.call_id = new.call_id
  AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = sale_line.sale_id AND reversal.kind = 'void'))
BEGIN SELECT RAISE(ABORT, 'this call is paid already'); END;

-- Cash that goes in and out of the drawer beside sales.
CREATE TABLE cash_move (
  id TEXT PRIMARY KEY,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  at_utc INTEGER NOT NULL,
  user TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('in', 'out', 'safe-drop')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  reason TEXT NOT NULL,
  approval_id TEXT REFERENCES approval (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX cash_move_shift ON cash_move (shift_id);

ALTER TABLE shift ADD COLUMN closed_by TEXT;
ALTER TABLE shift ADD COLUMN difference_reason TEXT;
-- What stays in the drawer for the next shift, and what is handed to the owner.
ALTER TABLE shift ADD COLUMN cash_left INTEGER;
ALTER TABLE shift ADD COLUMN cash_handed INTEGER;
-- Accounts that were still unpaid at the close, as JSON: what the next shift takes over knowingly.
ALTER TABLE shift ADD COLUMN carried TEXT;
ALTER TABLE shift ADD COLUMN approval_id TEXT REFERENCES approval (id);

-- Every count of the drawer, also those that were counted again.
CREATE TABLE shift_count (
  id INTEGER PRIMARY KEY,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  at_utc INTEGER NOT NULL,
  user TEXT NOT NULL,
  count_json TEXT NOT NULL,
  counted INTEGER NOT NULL,
  expected INTEGER NOT NULL
) STRICT;
CREATE INDEX shift_count_shift ON shift_count (shift_id);

-- Papers of every kind: a receipt, its copies, the slip of a void, of a deposit, of a shift.
CREATE TABLE print_job_rebuilt (
  id INTEGER PRIMARY KEY,
  paper TEXT NOT NULL CHECK (paper IN ('sale', 'void', 'refund', 'deposit', 'cash-move', 'shift')),
  -- The row it is the paper of.
  ref TEXT NOT NULL,
  copy INTEGER NOT NULL,
  document TEXT NOT NULL,
  opens_drawer INTEGER NOT NULL CHECK (opens_drawer IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('pending', 'printed', 'unknown', 'dropped')),
  created_utc INTEGER NOT NULL,
  -- Who wanted it: the name on the paper, and the id for the ledger.
  user TEXT NOT NULL,
  person TEXT NOT NULL,
  UNIQUE (paper, ref, copy)
) STRICT;
INSERT INTO print_job_rebuilt SELECT id, 'sale', sale_id, copy, document, opens_drawer, state, created_utc,
  (SELECT user FROM sale WHERE sale.id = print_job.sale_id), 'house' FROM print_job;
DROP TABLE print_job;
ALTER TABLE print_job_rebuilt RENAME TO print_job;
CREATE INDEX print_job_pending ON print_job (id) WHERE state = 'pending';

CREATE TABLE drawer_event_rebuilt (
  id INTEGER PRIMARY KEY,
  at_utc INTEGER NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('sale', 'change', 'no-sale', 'void', 'refund', 'deposit', 'cash-move', 'shift')),
  ref TEXT,
  user TEXT NOT NULL,
  reason TEXT,
  approval_id TEXT REFERENCES approval (id)
) STRICT;
INSERT INTO drawer_event_rebuilt SELECT id, at_utc, cause, sale_id, user, NULL, NULL FROM drawer_event;
DROP TABLE drawer_event;
ALTER TABLE drawer_event_rebuilt RENAME TO drawer_event;
CREATE UNIQUE INDEX drawer_event_once ON drawer_event (cause, ref) WHERE ref IS NOT NULL;

ALTER TABLE open_item ADD COLUMN ref TEXT;
ALTER TABLE open_item ADD COLUMN resolved_by TEXT;
ALTER TABLE open_item ADD COLUMN note TEXT;

-- What went in and out of the drawer is in the postings now.
DROP TABLE cash_movement;
`;

/** Tables of version 3 whose rows are never changed and never deleted; those rebuilt lost their triggers with the old table. */
export const APPEND_ONLY_3 = [
  "ledger",
  "posting",
  "anchor",
  "sale",
  "sale_line",
  "deposit",
  "drawer_event",
  "reversal",
  "write_off",
  "cash_move",
  "shift_count",
  "exception_alone",
] as const;
