/**
 * Version 1 of the book. Money is INTEGER micros of the currency's main unit; the frozen terms of a call are exact
 * decimals in TEXT (a cost with a markup may have more than six decimals); instants are INTEGER UTC milliseconds, durations INTEGER milliseconds, flags 0 or 1. No secret is ever stored.
 */
export const SCHEMA_1 = `
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE cabin (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  line_user TEXT NOT NULL,
  -- What shop.json said last: a change there wins over the panel, once.
  profile_enabled INTEGER NOT NULL CHECK (profile_enabled IN (0, 1)),
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  disables_after_call INTEGER NOT NULL DEFAULT 0 CHECK (disables_after_call IN (0, 1)),
  uncharged_mode TEXT CHECK (uncharged_mode IN ('once', 'sticky')),
  uncharged_reason TEXT,
  uncharged_user TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

CREATE TABLE rate_deck (
  version INTEGER PRIMARY KEY AUTOINCREMENT,
  side TEXT NOT NULL CHECK (side IN ('sell', 'cost')),
  source TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  imported_utc INTEGER NOT NULL,
  rate_count INTEGER NOT NULL
) STRICT;

CREATE TABLE rate (
  deck_version INTEGER NOT NULL REFERENCES rate_deck (version),
  prefix TEXT NOT NULL,
  description TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('minute', 'second')),
  value INTEGER NOT NULL,
  increment TEXT NOT NULL,
  connect INTEGER NOT NULL,
  minimum INTEGER NOT NULL,
  grace INTEGER NOT NULL,
  PRIMARY KEY (deck_version, prefix)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  opened_utc INTEGER NOT NULL,
  closed_utc INTEGER,
  user TEXT NOT NULL,
  float INTEGER NOT NULL,
  cash_expected INTEGER,
  cash_counted INTEGER,
  count_json TEXT
) STRICT;
CREATE UNIQUE INDEX shift_one_open ON shift ((closed_utc IS NULL)) WHERE closed_utc IS NULL;

CREATE TABLE cash_movement (
  id INTEGER PRIMARY KEY,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  at_utc INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('sale', 'deposit', 'in', 'out')),
  amount INTEGER NOT NULL,
  ref TEXT
) STRICT;
CREATE INDEX cash_movement_shift ON cash_movement (shift_id);

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  cabin INTEGER NOT NULL REFERENCES cabin (number),
  mode TEXT NOT NULL CHECK (mode IN ('postpaid', 'prepaid')),
  opened_utc INTEGER NOT NULL,
  closed_utc INTEGER
) STRICT;
CREATE UNIQUE INDEX session_one_open ON session (cabin) WHERE closed_utc IS NULL;

CREATE TABLE deposit (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  shift_id TEXT NOT NULL REFERENCES shift (id),
  amount INTEGER NOT NULL CHECK (amount > 0),
  at_utc INTEGER NOT NULL,
  user TEXT NOT NULL
) STRICT;
CREATE INDEX deposit_session ON deposit (session_id);

CREATE TABLE call (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  switch_call_id TEXT NOT NULL UNIQUE,
  cabin INTEGER NOT NULL,
  line TEXT NOT NULL,
  dialled TEXT NOT NULL,
  session_id TEXT REFERENCES session (id),
  -- The frozen quote.
  destination TEXT NOT NULL,
  prefix TEXT,
  source TEXT NOT NULL,
  deck_version INTEGER,
  value TEXT NOT NULL,
  unit TEXT NOT NULL,
  increment TEXT NOT NULL,
  connect TEXT NOT NULL,
  minimum TEXT NOT NULL,
  grace INTEGER NOT NULL,
  rounding TEXT NOT NULL,
  seconds_rounding TEXT NOT NULL,
  decimals INTEGER NOT NULL,
  limit_ms INTEGER NOT NULL,
  reserved INTEGER NOT NULL,
  uncharged_reason TEXT,
  uncharged_user TEXT,
  state TEXT NOT NULL,
  cause TEXT,
  boot_id TEXT NOT NULL,
  authorised_utc INTEGER NOT NULL,
  authorised_mono INTEGER NOT NULL,
  answered_utc INTEGER,
  answered_mono INTEGER,
  ended_utc INTEGER,
  ended_mono INTEGER,
  billed_ms INTEGER NOT NULL DEFAULT 0,
  billed_seconds INTEGER NOT NULL DEFAULT 0,
  price INTEGER NOT NULL DEFAULT 0,
  notional INTEGER NOT NULL DEFAULT 0,
  evidence TEXT CHECK (evidence IN ('monotonic', 'cel', 'heartbeat')),
  recovered INTEGER NOT NULL DEFAULT 0 CHECK (recovered IN (0, 1))
) STRICT;
CREATE INDEX call_live ON call (cabin) WHERE ended_utc IS NULL;
-- Written at the end of a call: nothing that can wait is written while the caller waits for the verdict.
CREATE INDEX call_cabin ON call (cabin, seq) WHERE ended_utc IS NOT NULL;
CREATE INDEX call_session ON call (session_id) WHERE session_id IS NOT NULL;

CREATE TABLE sale (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL UNIQUE REFERENCES session (id),
  shift_id TEXT NOT NULL REFERENCES shift (id),
  cabin INTEGER NOT NULL,
  at_utc INTEGER NOT NULL,
  user TEXT NOT NULL,
  subtotal INTEGER NOT NULL,
  rounding INTEGER NOT NULL,
  -- The part of the deposit the sale used up, and what was given back of it.
  deposit INTEGER NOT NULL,
  deposit_returned INTEGER NOT NULL,
  total INTEGER NOT NULL,
  wants_print INTEGER NOT NULL CHECK (wants_print IN (0, 1))
) STRICT;
CREATE INDEX sale_shift ON sale (shift_id);
CREATE INDEX sale_at ON sale (at_utc);

CREATE TABLE sale_line (
  sale_id TEXT NOT NULL REFERENCES sale (id),
  -- A call is paid once, ever.
  call_id TEXT NOT NULL UNIQUE REFERENCES call (id),
  amount INTEGER NOT NULL,
  PRIMARY KEY (sale_id, call_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE payment (
  sale_id TEXT PRIMARY KEY REFERENCES sale (id),
  method TEXT NOT NULL CHECK (method IN ('cash', 'card', 'transfer')),
  amount INTEGER NOT NULL,
  received INTEGER NOT NULL,
  change INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (
  series TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  sale_id TEXT NOT NULL UNIQUE REFERENCES sale (id),
  PRIMARY KEY (series, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE print_job (
  id INTEGER PRIMARY KEY,
  sale_id TEXT NOT NULL REFERENCES sale (id),
  copy INTEGER NOT NULL,
  document TEXT NOT NULL,
  opens_drawer INTEGER NOT NULL CHECK (opens_drawer IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('pending', 'printed', 'unknown')),
  created_utc INTEGER NOT NULL,
  UNIQUE (sale_id, copy)
) STRICT;
CREATE INDEX print_job_pending ON print_job (id) WHERE state = 'pending';

CREATE TABLE print_attempt (
  id INTEGER PRIMARY KEY,
  job_id INTEGER NOT NULL REFERENCES print_job (id),
  at_utc INTEGER NOT NULL,
  -- 'started' is written before the first byte: a crash in between leaves an outcome nobody knows.
  outcome TEXT NOT NULL CHECK (outcome IN ('started', 'printed', 'not-printed', 'unknown')),
  reason TEXT
) STRICT;

CREATE TABLE drawer_event (
  id INTEGER PRIMARY KEY,
  at_utc INTEGER NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('sale', 'change', 'no-sale')),
  sale_id TEXT REFERENCES sale (id),
  user TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX drawer_event_sale ON drawer_event (sale_id) WHERE sale_id IS NOT NULL;

CREATE TABLE operation (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  request TEXT NOT NULL,
  result TEXT NOT NULL,
  at_utc INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE spool_cursor (path TEXT PRIMARY KEY, next_byte INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE heartbeat (
  id INTEGER PRIMARY KEY,
  boot_id TEXT NOT NULL,
  mono INTEGER NOT NULL,
  utc INTEGER NOT NULL
) STRICT;

-- The last moment a live call was proven up. One row per call, moved on by every heartbeat.
-- No reference: an emergency call that could not be written is proven like any other.
CREATE TABLE call_proof (
  call_id TEXT PRIMARY KEY,
  boot_id TEXT NOT NULL,
  mono INTEGER NOT NULL,
  utc INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE open_item (
  id INTEGER PRIMARY KEY,
  at_utc INTEGER NOT NULL,
  kind TEXT NOT NULL,
  call_id TEXT,
  detail TEXT NOT NULL,
  resolved_utc INTEGER
) STRICT;
`;
