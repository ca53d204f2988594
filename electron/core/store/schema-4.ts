/**
 * Version 4: accounts that move, other items beside calls, a sale paid in several ways. An account goes to another cabin; calls,
 * items and deposits go from one account to another. Their rows stay as they were written: where they belong now is the newest
 * move of them. Tables are made anew as in version 3.
 */
export const SCHEMA_4 = `
-- An account of no cabin, for what is sold at the counter, has cabin 0: it names no row of cabin.
CREATE TABLE session_rebuilt (
  id TEXT PRIMARY KEY,
  cabin INTEGER NOT NULL CHECK (cabin >= 0),
  mode TEXT NOT NULL CHECK (mode IN ('postpaid', 'prepaid')),
  opened_utc INTEGER NOT NULL,
  closed_utc INTEGER,
  parked_utc INTEGER,
  debtor TEXT
) STRICT;
INSERT INTO session_rebuilt SELECT id, cabin, mode, opened_utc, closed_utc, parked_utc, debtor FROM session;
DROP TABLE session;
ALTER TABLE session_rebuilt RENAME TO session;
CREATE UNIQUE INDEX session_one_open ON session (cabin) WHERE closed_utc IS NULL AND parked_utc IS NULL;
CREATE INDEX session_parked ON session (parked_utc) WHERE closed_utc IS NULL AND parked_utc IS NOT NULL;

-- A sale is paid in one way or in several: the parts that were named, and last the rest.
CREATE TABLE payment_rebuilt (
  sale_id TEXT NOT NULL REFERENCES sale (id),
  line INTEGER NOT NULL CHECK (line >= 0),
  method TEXT NOT NULL CHECK (method IN ('cash', 'card', 'transfer')),
  amount INTEGER NOT NULL,
  received INTEGER NOT NULL,
  change INTEGER NOT NULL,
  PRIMARY KEY (sale_id, line)
) STRICT, WITHOUT ROWID;
INSERT INTO payment_rebuilt SELECT sale_id, 0, method, amount, received, change FROM payment;
DROP TABLE payment;
ALTER TABLE payment_rebuilt RENAME TO payment;

-- What was paid in several ways is undone in several ways.
DROP TRIGGER sale_line_paid_once;
DROP TRIGGER write_off_unpaid;
CREATE TABLE reversal_rebuilt (
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
  method TEXT NOT NULL CHECK (method IN ('cash', 'card', 'transfer') OR (method = 'mixed' AND kind = 'void')),
  reason TEXT NOT NULL,
  approval_id TEXT REFERENCES approval (id),
  series TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  UNIQUE (series, number)
) STRICT;
INSERT INTO reversal_rebuilt SELECT * FROM reversal;
DROP TABLE reversal;
ALTER TABLE reversal_rebuilt RENAME TO reversal;
CREATE UNIQUE INDEX reversal_one_void ON reversal (sale_id) WHERE kind = 'void';
CREATE INDEX reversal_sale ON reversal (sale_id);
CREATE INDEX reversal_shift ON reversal (shift_id);
CREATE TRIGGER reversal_within_sale BEFORE INSERT ON reversal
WHEN EXISTS (SELECT 1 FROM reversal AS other WHERE other.sale_id = new.sale_id AND (other.kind = 'void' OR new.kind = 'void'))
  OR (new.kind = 'refund' AND new.amount + (SELECT coalesce(sum(amount), 0) FROM reversal AS other WHERE other.sale_id = new.sale_id)
    > (SELECT total FROM sale WHERE sale.id = new.sale_id))
BEGIN SELECT RAISE(ABORT, 'more would be given back of this sale than was paid'); END;
CREATE TRIGGER sale_line_paid_once BEFORE INSERT ON sale_line
WHEN EXISTS (SELECT 1 FROM sale_line AS other WHERE other.call_id = new.call_id AND other.sale_id <> new.sale_id
  AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = other.sale_id AND reversal.kind = 'void'))
BEGIN SELECT RAISE(ABORT, 'this call is paid already'); END;
CREATE TRIGGER write_off_unpaid BEFORE INSERT ON write_off
WHEN EXISTS (SELECT 1 FROM sale_line WHERE sale_line.call_id = new.call_id
  AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = sale_line.sale_id AND reversal.kind = 'void'))
BEGIN SELECT RAISE(ABORT, 'this call is paid already'); END;

-- Which calls and items of a sale were given back, and what of each of them.
CREATE TABLE refund_line (
  reversal_id TEXT NOT NULL REFERENCES reversal (id),
  -- Of a call or an item of the sale.
  line_id TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  PRIMARY KEY (reversal_id, line_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX refund_line_line ON refund_line (line_id);

-- What is sold beside calls: on an account until it is paid.
CREATE TABLE item (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session (id),
  at_utc INTEGER NOT NULL,
  user TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  -- Of all of them, and the tax within.
  amount INTEGER NOT NULL CHECK (amount > 0),
  tax INTEGER NOT NULL CHECK (tax >= 0 AND tax <= amount),
  tax_percent TEXT NOT NULL,
  decimals INTEGER NOT NULL,
  currency TEXT NOT NULL
) STRICT;
CREATE INDEX item_session ON item (session_id);

-- Taken off its account before it was paid.
CREATE TABLE item_removal (
  item_id TEXT PRIMARY KEY REFERENCES item (id),
  at_utc INTEGER NOT NULL,
  user TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_item (
  sale_id TEXT NOT NULL REFERENCES sale (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  amount INTEGER NOT NULL,
  PRIMARY KEY (sale_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_item_item ON sale_item (item_id);
CREATE TRIGGER sale_item_paid_once BEFORE INSERT ON sale_item
WHEN EXISTS (SELECT 1 FROM item_removal WHERE item_removal.item_id = new.item_id)
  OR EXISTS (SELECT 1 FROM sale_item AS other WHERE other.item_id = new.item_id AND other.sale_id <> new.sale_id
    AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = other.sale_id AND reversal.kind = 'void'))
BEGIN SELECT RAISE(ABORT, 'this item is paid already, or was taken off'); END;
CREATE TRIGGER item_removal_unpaid BEFORE INSERT ON item_removal
WHEN EXISTS (SELECT 1 FROM sale_item WHERE sale_item.item_id = new.item_id
  AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = sale_item.sale_id AND reversal.kind = 'void'))
BEGIN SELECT RAISE(ABORT, 'this item is paid already'); END;

-- An account that changed its cabin, with its calls and its deposit.
CREATE TABLE account_move (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session (id),
  from_cabin INTEGER NOT NULL,
  to_cabin INTEGER NOT NULL CHECK (to_cabin <> from_cabin),
  at_utc INTEGER NOT NULL,
  user TEXT NOT NULL
) STRICT;
CREATE INDEX account_move_session ON account_move (session_id, seq);

-- Two accounts exchange: one is split, or two become one. Its calls and money are in the two tables that follow.
CREATE TABLE account_transfer (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('split', 'merge')),
  from_session TEXT NOT NULL REFERENCES session (id),
  to_session TEXT NOT NULL REFERENCES session (id) CHECK (to_session <> from_session),
  -- What the calls cost that went over, and the deposit that went with them.
  owed INTEGER NOT NULL CHECK (owed >= 0),
  deposit INTEGER NOT NULL CHECK (deposit >= 0),
  at_utc INTEGER NOT NULL,
  user TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX account_transfer_from ON account_transfer (from_session, deposit);
CREATE INDEX account_transfer_to ON account_transfer (to_session, deposit);

CREATE TABLE call_transfer (
  id INTEGER PRIMARY KEY,
  transfer_id TEXT NOT NULL REFERENCES account_transfer (id),
  call_id TEXT NOT NULL REFERENCES call (id),
  to_session TEXT NOT NULL REFERENCES session (id)
) STRICT;
CREATE INDEX call_transfer_call ON call_transfer (call_id, id);
CREATE INDEX call_transfer_to ON call_transfer (to_session);

-- Only a call that is to be paid goes over.
CREATE TRIGGER call_transfer_unsettled BEFORE INSERT ON call_transfer
WHEN EXISTS (SELECT 1 FROM write_off WHERE write_off.call_id = new.call_id)
  OR EXISTS (SELECT 1 FROM sale_line WHERE sale_line.call_id = new.call_id
    AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = sale_line.sale_id AND reversal.kind = 'void'))
BEGIN SELECT RAISE(ABORT, 'this call is settled already'); END;

-- Items that went to another account with its calls.
CREATE TABLE item_transfer (
  id INTEGER PRIMARY KEY,
  transfer_id TEXT NOT NULL REFERENCES account_transfer (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  to_session TEXT NOT NULL REFERENCES session (id)
) STRICT;
CREATE INDEX item_transfer_item ON item_transfer (item_id, id);
CREATE INDEX item_transfer_to ON item_transfer (to_session);

-- Where the account of a cabin goes when its call has ended; and who asked for it, with the operation's id, as JSON.
ALTER TABLE cabin ADD COLUMN moves_to INTEGER;
ALTER TABLE cabin ADD COLUMN moves_asked TEXT;
-- Why it was taken out of use, and since when.
ALTER TABLE cabin ADD COLUMN disabled_reason TEXT;
ALTER TABLE cabin ADD COLUMN disabled_utc INTEGER;
`;

/** Tables of version 4 whose rows are never changed and never deleted. */
export const APPEND_ONLY_4 = [
  "account_move",
  "account_transfer",
  "call_transfer",
  "payment",
  "reversal",
  "refund_line",
  "item",
  "item_removal",
  "sale_item",
  "item_transfer",
] as const;
