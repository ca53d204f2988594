import type { Check } from "./check.ts";
import { rule } from "./finding.ts";

const FILE = rule("file", "the file is whole");
const REFERENCES = rule("file", "every reference leads to a row");
const WAL = rule("I23", "the book is written ahead of its file, so that a power cut loses nothing");

/** What SQLite itself can say of the file. It is no proof against tampering: a changed amount is whole too. */
export const fileIntegrity: Check = {
  rules: [FILE, REFERENCES, WAL],
  fromSchema: 1,
  *run({ database, isExport }) {
    const told = database.pragma("integrity_check") as readonly { readonly integrity_check: string }[];
    for (const { integrity_check: words } of told) if (words !== "ok") yield { rule: FILE, row: { words } };
    for (const row of database.pragma("foreign_key_check") as readonly Record<string, unknown>[]) yield { rule: REFERENCES, row };
    const mode = database.pragma("journal_mode", { simple: true });
    if (!isExport && mode !== "wal") yield { rule: WAL, row: { journal_mode: mode } };
  },
};
