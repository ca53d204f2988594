import { canonicalEntry } from "../../../shared/ledger/canonical-entry.ts";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import type { BookHead } from "../app/book.ts";
import { chainHash, genesisHash } from "./chain-hash.ts";
import type { FailureList } from "./failure-list.ts";
import type { SeenEntry } from "./row-check.ts";

/** Entries read at a time: between two parts the connection holds no snapshot, so that the log of a busy book can be cut back. */
const PART_ENTRIES = 5_000;

type LedgerColumns = readonly [
  seq: number,
  epoch: number,
  atUtc: number,
  mono: number,
  bootId: string,
  clockDoubtful: number,
  kind: string,
  ref: string | null,
  person: string,
  shiftId: string | null,
  operationId: string | null,
  facts: string,
  hash: Buffer,
];
type PostingColumns = readonly [seq: number, account: string, amount: number];

/**
 * Goes through the chain from the entry behind `from` on and names every entry that is not what was hashed, whose number is not the
 * next one or whose postings do not sum to zero. An entry is told against the hash stored before it, so that one change is one finding.
 */
export function createChainWalk(database: SqliteDatabase, failures: FailureList, see: (entry: SeenEntry) => void = () => {}) {
  const entries = database
    .prepare<[number], LedgerColumns>(`SELECT seq, epoch, at_utc, mono, boot_id, clock_doubtful, kind, ref, person, shift_id, operation_id,
      facts, hash FROM ledger WHERE seq > ? ORDER BY seq LIMIT ${PART_ENTRIES}`)
    .raw();
  const postings = database
    .prepare<[number, number], PostingColumns>("SELECT seq, account, amount FROM posting WHERE seq > ? AND seq <= ? ORDER BY seq, line")
    .raw();

  /** One part; the head it came to is `from` itself where there was nothing more. */
  function part(from: BookHead): BookHead {
    const rows = entries.all(from.seq);
    const lastSeq = rows.at(-1)?.[0];
    if (lastSeq === undefined) return from;
    const moves = postings.all(from.seq, lastSeq);
    let [head, next] = [from, 0];
    for (const row of rows) {
      const own: [string, number][] = [];
      for (let move = moves[next]; move !== undefined && move[0] <= row[0]; move = moves[++next]) {
        if (move[0] === row[0]) own.push([move[1], move[2]]);
        else failures.add("sum", `a posting to ${move[1]} belongs to entry ${move[0]}, which is not there`);
      }
      head = checked(row, own, head);
    }
    return head;
  }

  function checked(row: LedgerColumns, postings: readonly [string, number][], before: BookHead): BookHead {
    const [seq, epoch, atUtc, mono, bootId, doubtful, kind, ref, person, shiftId, operationId, facts, hash] = row;
    if (seq !== before.seq + 1) failures.add("chain", `entry ${before.seq + 1} is missing; the next is ${seq}`);
    const text = canonicalEntry({
      ...{ seq, epoch, atUtc, mono, bootId, clockDoubtful: doubtful === 1, kind, ref, person, shiftId, operationId, facts },
      postings: postings.map(([account, amount]) => ({ account, amount })),
    });
    if (!chainHash(before.hash, text).equals(hash))
      failures.add("chain", `entry ${seq} (${kind} ${ref}) is not what was written, or the one before it is not`);
    let [sum, moved] = [0, 0];
    for (const [, amount] of postings) {
      sum += amount;
      if (amount > 0) moved += amount;
    }
    if (sum !== 0) failures.add("sum", `the postings of entry ${seq} (${kind} ${ref}) sum to ${sum}`);
    see({ seq, kind, ref, person, facts, moved });
    return { seq, hash };
  }

  return { part };
}

/** Hash 0 of the book of this connection. */
export function genesisOf(database: SqliteDatabase): BookHead {
  const id = database.prepare<[], string>("SELECT id FROM book").pluck().get() ?? "";
  return { seq: 0, hash: genesisHash(id) };
}
