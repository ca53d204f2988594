import { type EntryRow, entryText, firstHash, nextHash } from "./chain-hash.ts";
import { rule } from "./finding.ts";
import type { Watch } from "./watch.ts";

const BOOK = rule("I12", "the ledger begins with the entry that opens this book");
const GAPLESS = rule("I12", "the entries are numbered 1 to N without a gap");
const CHAINED = rule("I12", "each entry's hash follows from the entry and the hash before it");
const CLOCK = rule("I12", "the clock of one boot never runs backwards");
const DOUBTFUL = rule("I12", "an entry is marked where the wall clock ran behind the entry before it");
const ROWS_BEFORE = rule("I12", "a book that began with its ledger has no rows from before it");
const OPENING_KINDS = ["book-begun", "book-taken-over"];

/**
 * The chain, from the book's id to its head. A hash that does not follow names the entry that was changed; the entries after it are
 * checked against the hashes as written, so that each is named for itself.
 */
export const chain: Watch = {
  rules: [BOOK, ROWS_BEFORE, GAPLESS, CHAINED, CLOCK, DOUBTFUL],
  begin: ({ id, callsBefore, salesBefore }) => {
    let before: Pick<EntryRow, "seq" | "hash"> = { seq: 0, hash: firstHash(id ?? "") };
    let last: EntryRow | null = null;
    return {
      *see({ row, postings }) {
        if (last === null && (!OPENING_KINDS.includes(row.kind) || row.ref !== id)) {
          yield { rule: BOOK, row: { entry: row.seq, kind: row.kind, ref: row.ref, book: id } };
        }
        if (last === null && row.kind === "book-begun" && (callsBefore !== 0 || salesBefore !== 0))
          yield { rule: ROWS_BEFORE, row: { book: id, callsBefore, salesBefore } };
        if (row.seq !== before.seq + 1) yield { rule: GAPLESS, row: { entry: row.seq, before: before.seq } };
        const hash = nextHash(before.hash, entryText(row, postings));
        if (Buffer.compare(hash, row.hash) !== 0) {
          const { seq, kind, ref } = row;
          yield { rule: CHAINED, row: { entry: seq, kind, ref, written: hex(row.hash), computed: hex(hash) } };
        }
        if (last !== null && last.boot_id === row.boot_id && row.mono < last.mono) {
          yield { rule: CLOCK, row: { entry: row.seq, mono: row.mono, before: last.mono, boot: row.boot_id } };
        }
        if (last !== null && row.at_utc < last.at_utc && row.clock_doubtful === 0) {
          yield { rule: DOUBTFUL, row: { entry: row.seq, at: row.at_utc, before: last.at_utc } };
        }
        before = row;
        last = row;
      },
      *end() {
        if (last === null) yield { rule: BOOK, row: { book: id, entries: 0 } };
      },
    };
  },
};

function hex(hash: Uint8Array): string {
  return Buffer.from(hash).toString("hex").slice(0, 16);
}
