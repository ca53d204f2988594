import Database from "better-sqlite3";
import { APPEND_ONLY_TRIGGERS, appendOnlyTriggers } from "../core/store/append-only.ts";
import { SCHEMA_1 } from "../core/store/schema-1.ts";
import { SCHEMA_2 } from "../core/store/schema-2.ts";
import { APPEND_ONLY_3, SCHEMA_3 } from "../core/store/schema-3.ts";
import { APPEND_ONLY_4, SCHEMA_4 } from "../core/store/schema-4.ts";
import { APPEND_ONLY_5, SCHEMA_5 } from "../core/store/schema-5.ts";
import { SCHEMA_6 } from "../core/store/schema-6.ts";
import type { Check } from "./check.ts";
import { rule } from "./finding.ts";

const AS_MADE = rule("I13", "tables, indexes and triggers are those the program makes");
const KNOWN = rule("I13", "the book is of a version this program knows");
const STEPS = [
  SCHEMA_1 + APPEND_ONLY_TRIGGERS,
  SCHEMA_2,
  SCHEMA_3 + appendOnlyTriggers(APPEND_ONLY_3),
  SCHEMA_4 + appendOnlyTriggers(APPEND_ONLY_4),
  SCHEMA_5 + appendOnlyTriggers(APPEND_ONLY_5),
  SCHEMA_6,
];

/** The triggers are what keeps a row from being changed: one that is gone, or says something else, is named. */
export const schema: Check = {
  rules: [KNOWN, AS_MADE],
  fromSchema: 0,
  *run({ database, schema: version }) {
    if (version < 1 || version > STEPS.length) {
      yield { rule: KNOWN, row: { version, known: STEPS.length } };
      return;
    }
    const made = asMade(version);
    const found = objectsOf(database);
    for (const [name, sql] of made) {
      const written = found.get(name);
      if (written === undefined) yield { rule: AS_MADE, row: { missing: name } };
      else if (written !== sql) yield { rule: AS_MADE, row: { changed: name, written } };
    }
    for (const [name, sql] of found) if (!made.has(name)) yield { rule: AS_MADE, row: { added: name, written: sql } };
  },
};

const MADE = new Map<number, ReadonlyMap<string, string>>();

/** What an empty book of that version holds, made step by step as the program makes it. */
function asMade(version: number): ReadonlyMap<string, string> {
  const known = MADE.get(version);
  if (known !== undefined) return known;
  const database = new Database(":memory:");
  database.pragma("foreign_keys = OFF");
  for (const step of STEPS.slice(0, version)) database.exec(step);
  const made = objectsOf(database);
  database.close();
  MADE.set(version, made);
  return made;
}

/** Name to text. What SQLite makes by itself (sqlite_sequence, autoindexes, its statistics) is not compared. */
function objectsOf(database: Database.Database): ReadonlyMap<string, string> {
  const rows = database
    .prepare<[], { type: string; name: string; sql: string | null }>(
      "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
    )
    .all();
  return new Map(rows.map(({ type, name, sql }) => [`${type} ${name}`, sql ?? ""]));
}
