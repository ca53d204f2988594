import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { micros } from "../../../shared/money/micros.ts";
import { openSqlite, type SqliteDatabase } from "../../node-kit/sqlite-open.ts";

let shop: TestShop;
let raw: SqliteDatabase;
beforeEach(async () => {
  shop = await testShop({ file: { shift: "required" } });
  raw = openSqlite(shop.book);
});
afterEach(async () => {
  raw.close();
  await shop.close();
});

function put(amount: number, ref = "move"): void {
  shop.core.store.transaction(() =>
    shop.core.book.post(shop.actor, {
      kind: "cash-in",
      ref,
      operationId: null,
      facts: { amount, reason: "día ñandú" },
      postings: [
        { account: "drawer", amount: micros(amount) },
        { account: "owner", amount: micros(-amount) },
      ],
    }),
  );
}

interface LedgerRow {
  readonly seq: number;
  readonly at_utc: number;
  readonly hash: Buffer;
  readonly [column: string]: unknown;
}

const rows = () => raw.prepare<[], LedgerRow>("SELECT * FROM ledger ORDER BY seq").all();

/** The chain as the documents describe it, written a second time. */
function recomputed(): string[] {
  const book = raw.prepare("SELECT id FROM book").pluck().get() as string;
  let hash = createHash("sha256").update(`timbre book ${book}`).digest();
  return rows().map((row) => {
    const postings = raw.prepare("SELECT account, amount FROM posting WHERE seq = ? ORDER BY line").raw().all(row.seq);
    const columns = "seq epoch at_utc mono boot_id clock_doubtful kind ref person shift_id operation_id facts".split(" ");
    const text = JSON.stringify([...columns.map((column) => row[column]), postings]);
    hash = createHash("sha256")
      .update(Buffer.concat([hash, Buffer.from(text)]))
      .digest();
    return hash.toString("hex");
  });
}

describe("the book", () => {
  test("chains what is told to it: numbers without a gap, every hash as the documents say", () => {
    for (const amount of [5, 7, 11]) put(amount);
    const all = rows();
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
    expect(recomputed()).toEqual(all.map(({ hash }) => hash.toString("hex")));
    expect(shop.core.store.ledger.drawer()).toBe(23);
    expect(shop.core.store.ledger.drawer(all.length)).toBe(11);
  });

  test("keeps its head after a transaction that was taken back", () => {
    put(1);
    const before = shop.core.book.head();
    expect(() =>
      shop.core.store.transaction(() => {
        put(2);
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(shop.core.book.head()).toEqual(before);
    put(3);
    expect(rows().at(-1)).toMatchObject({ seq: before.seq + 1 });
    expect(recomputed().at(-1)).toBe(rows().at(-1)?.hash.toString("hex"));
  });

  test("goes on from what stands where a part of an act was taken back", () => {
    shop.core.store.transaction(() => {
      put(1);
      const refused = shop.core.store.attempt(() => {
        put(2);
        return { ok: false } as const;
      });
      expect(refused).toEqual({ ok: false });
      expect(() =>
        shop.core.store.attempt(() => {
          put(3);
          throw new Error("broken");
        }),
      ).toThrow("broken");
      put(4);
    });
    const all = rows();
    expect(all.slice(-2).map(({ facts }) => JSON.parse(String(facts)).amount)).toEqual([1, 4]);
    expect(recomputed()).toEqual(all.map(({ hash }) => hash.toString("hex")));
  });

  test("adds entries of one moment to their day kind by kind", () => {
    put(5);
    const of = (kind: "cash-in" | "cash-out", amount: number) =>
      ({
        ...{ kind, ref: `${kind}-${amount}`, operationId: null, facts: { amount } },
        postings: [
          { account: "drawer", amount: micros(amount) },
          { account: "owner", amount: micros(-amount) },
        ],
      }) as const;
    shop.core.store.transaction(() => shop.core.book.postAll(shop.actor, [of("cash-in", 7), of("cash-out", -3), of("cash-in", 11)]));
    const all = rows();
    expect(all.slice(-3).map(({ ref }) => ref)).toEqual(["cash-in-7", "cash-out--3", "cash-in-11"]);
    expect(recomputed()).toEqual(all.map(({ hash }) => hash.toString("hex")));
    const days = raw.prepare("SELECT kind, entries, amount FROM rollup_day WHERE kind LIKE 'cash-%' ORDER BY kind").all();
    expect(days).toEqual([
      { kind: "cash-in", entries: 3, amount: 23 },
      { kind: "cash-out", entries: 1, amount: 3 },
    ]);
  });

  test("takes nothing outside a transaction, nothing that does not sum to zero and nothing that is no whole number", () => {
    const entry = { kind: "cash-in", ref: null, operationId: null, facts: {}, postings: [] } as const;
    expect(() => shop.core.book.post(shop.actor, entry)).toThrow("outside a transaction");
    const off = [{ account: "drawer", amount: micros(1) }] as const;
    expect(() => shop.core.store.transaction(() => shop.core.book.post(shop.actor, { ...entry, postings: off }))).toThrow("sum to zero");
    const half = [0.5, -0.5].map((amount) => ({ account: "drawer" as const, amount: amount as never }));
    expect(() => shop.core.store.transaction(() => shop.core.book.post(shop.actor, { ...entry, postings: half }))).toThrow("sum to zero");
    const cut = { ...entry, ref: "\ud83d" };
    expect(() => shop.core.store.transaction(() => shop.core.book.post(shop.actor, cut))).toThrow("half a character");
  });

  test("calls a clock that runs behind the newest entry doubtful, once", () => {
    // The book itself was begun by the machine's own clock.
    put(1);
    put(2);
    shop.time.stepWall(-3_600_000);
    put(3);
    put(4);
    expect(rows().map((row) => row.clock_doubtful)).toEqual([
      ...rows()
        .slice(3)
        .map(() => expect.any(Number)),
      0,
      1,
      0,
    ]);
  });

  test("leaves the words for a paper with the head they stand for", () => {
    put(1);
    const { seq, hash } = shop.core.book.head();
    const words = shop.core.store.transaction(() => shop.core.book.anchor("receipt", "sale-1"));
    const hex = Buffer.from(hash).toString("hex").toUpperCase();
    expect(words).toBe(`${seq}-${hex.slice(0, 4)}-${hex.slice(4, 8)}`);
    expect(shop.core.store.ledger.anchorOf("receipt", "sale-1")).toEqual({ seq, hash });
  });
});

describe("the ledger's tables refuse", () => {
  const columns = "epoch, at_utc, mono, boot_id, clock_doubtful, kind, ref, person, shift_id, operation_id, facts, hash";
  const copyAs = (seq: string) => `INSERT INTO ledger SELECT ${seq}, ${columns} FROM ledger WHERE seq = 2`;
  test.each([
    ["an update", "UPDATE ledger SET facts = '{}' WHERE seq = 2"],
    ["a delete", "DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)"],
    ["a replace", copyAs("2").replace("INSERT", "INSERT OR REPLACE")],
    ["a replace of the newest", copyAs("(SELECT max(seq) FROM ledger)").replace("INSERT", "INSERT OR REPLACE")],
    ["an upsert", `${copyAs("2")} ON CONFLICT (seq) DO UPDATE SET facts = '{}'`],
    ["an entry that leaves a number out", copyAs("(SELECT max(seq) + 2 FROM ledger)")],
    ["an entry in between", copyAs("1")],
    ["an entry without a number", copyAs("NULL")],
    ["a posting of an older entry", "INSERT INTO posting VALUES (2, 2, 'drawer', 5)"],
    ["a posting of an older entry out of line", "INSERT INTO posting SELECT max(seq), 7, 'drawer', 5 FROM ledger"],
    ["a posting in place of another", "INSERT OR REPLACE INTO posting SELECT max(seq), 0, 'drawer', 5 FROM ledger"],
    ["an upsert of a posting", "INSERT INTO posting VALUES (2, 0, 'drawer', 5) ON CONFLICT (seq, line) DO UPDATE SET amount = 9"],
    ["a change of a posting", "UPDATE posting SET amount = amount + 1"],
    ["a posting taken out", "DELETE FROM posting"],
    ["a change of an anchor", "UPDATE anchor SET seq = 1"],
    ["another book", "INSERT INTO book SELECT 'other', epoch, created_utc, calls_before, sales_before FROM book"],
    ["another name of the book", "UPDATE book SET id = 'other'"],
    ["an older epoch", "UPDATE book SET epoch = epoch - 1"],
    ["no book", "DELETE FROM book"],
  ])("%s", (_, sql) => {
    for (const amount of [5, 7, 11]) put(amount);
    shop.core.store.transaction(() => shop.core.book.anchor("receipt", "sale-1"));
    const before = [rows(), raw.prepare("SELECT * FROM posting").all(), raw.prepare("SELECT * FROM book").all()];
    expect(() => raw.exec(sql)).toThrow(/number|newest|append-only|before their entry|one book|constraint/);
    expect([rows(), raw.prepare("SELECT * FROM posting").all(), raw.prepare("SELECT * FROM book").all()]).toEqual(before);
  });

  test.each([[[1]], [[0, 2]], [[0, 1, 3]]])("an entry whose postings are numbered %j", (lines) => {
    put(5);
    const before = [rows(), raw.prepare("SELECT * FROM posting").all()];
    const write = raw.transaction(() => {
      for (const line of lines) raw.prepare("INSERT INTO posting SELECT max(seq) + 1, ?, 'drawer', 5 FROM ledger").run(line);
      raw.exec(copyAs("(SELECT max(seq) + 1 FROM ledger)"));
    });
    expect(write).toThrow("the postings of an entry are numbered from 0");
    expect([rows(), raw.prepare("SELECT * FROM posting").all()]).toEqual(before);
  });

  test.each([
    ["call-charged", "call-given-away"],
    ["call-given-away", "call-charged"],
    ["call-charged", "call-charged"],
  ])("a call that is told twice: %s, then %s; another call is taken", (first, second) => {
    put(5);
    const told = (kind: string, ref: string) =>
      raw.exec(`INSERT INTO ledger SELECT (SELECT max(seq) + 1 FROM ledger), epoch, at_utc, mono, boot_id, clock_doubtful, '${kind}', '${ref}',
        person, shift_id, operation_id, facts, hash FROM ledger WHERE seq = 2`);
    told(first, "call-1");
    expect(() => told(second, "call-1")).toThrow("a call is charged or given away once");
    told(second, "call-2");
    told("cash-in", "call-1");
  });
});
