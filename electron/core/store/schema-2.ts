/**
 * Version 2: decks are files of their own, named by their content (`decks/SHA256.deck` beside the book), so that a deck of
 * half a million rates is written without holding the book; the book says which content is in force from when. Drafts.
 * Calls keep the rate, the band and the tax they were frozen with.
 */
export const SCHEMA_2 = `
CREATE TABLE deck_version (
  version INTEGER PRIMARY KEY AUTOINCREMENT,
  side TEXT NOT NULL CHECK (side IN ('sell', 'cost')),
  -- Which price list of that side: a shop uses one of each.
  scope TEXT NOT NULL,
  -- SHA-256 of the deck file, in hexadecimal.
  content TEXT NOT NULL,
  rate_count INTEGER NOT NULL,
  -- Where it came from, in words for the history: a file's name, "edit", "restore 12".
  source TEXT NOT NULL,
  -- SHA-256 of the file it was read from; null for edits.
  source_sha256 TEXT,
  base_version INTEGER,
  effective_utc INTEGER NOT NULL,
  published_utc INTEGER NOT NULL,
  published_by TEXT NOT NULL
) STRICT;
CREATE INDEX deck_version_in_force ON deck_version (side, scope, effective_utc, version);

CREATE TABLE deck_draft (
  side TEXT NOT NULL CHECK (side IN ('sell', 'cost')),
  scope TEXT NOT NULL,
  -- The version the edits are against; null for the first deck of a side.
  base_version INTEGER,
  -- What an import brought; null where the draft is the base with edits.
  content TEXT,
  source TEXT NOT NULL,
  refused_lines INTEGER NOT NULL DEFAULT 0,
  updated_utc INTEGER NOT NULL,
  user TEXT NOT NULL,
  PRIMARY KEY (side, scope)
) STRICT, WITHOUT ROWID;

-- The newest edit of a key counts. One step is one action of the person, and what undo takes back.
CREATE TABLE deck_edit (
  id INTEGER PRIMARY KEY,
  side TEXT NOT NULL,
  scope TEXT NOT NULL,
  step INTEGER NOT NULL,
  -- Prefix, band and first day: what one deck may hold once.
  key TEXT NOT NULL,
  -- The rate as JSON; null where it is taken out.
  rate TEXT,
  FOREIGN KEY (side, scope) REFERENCES deck_draft (side, scope) ON DELETE CASCADE
) STRICT;
CREATE INDEX deck_edit_key ON deck_edit (side, scope, key, id);

-- Every call wrote a page of it before its verdict; the calls that have not ended are asked for at the start alone.
DROP INDEX call_live;

ALTER TABLE call ADD COLUMN rate_id TEXT;
ALTER TABLE call ADD COLUMN band TEXT;
ALTER TABLE call ADD COLUMN tax_percent TEXT NOT NULL DEFAULT '0';
ALTER TABLE call ADD COLUMN tax_included INTEGER NOT NULL DEFAULT 1 CHECK (tax_included IN (0, 1));
ALTER TABLE call ADD COLUMN currency TEXT NOT NULL DEFAULT '';
-- The terms of the bands that may begin before the answer, as JSON; the band at the answer prices the call.
ALTER TABLE call ADD COLUMN later_terms TEXT;
-- The part of the price that is tax, in micros.
ALTER TABLE call ADD COLUMN tax INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER deck_version_no_update BEFORE UPDATE ON deck_version BEGIN SELECT RAISE(ABORT, 'deck_version is append-only'); END;
CREATE TRIGGER deck_version_no_delete BEFORE DELETE ON deck_version BEGIN SELECT RAISE(ABORT, 'deck_version is append-only'); END;
`;
