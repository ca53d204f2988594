import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rateAt, rateCount } from "../../../shared/rating/deck-content.ts";
import { openSqlite } from "../../node-kit/sqlite-open.ts";
import { APPEND_ONLY_TRIGGERS } from "./append-only.ts";
import { SCHEMA_1 } from "./schema-1.ts";
import { openStore } from "./store.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-schema-1-"));
  file = join(folder, "timbre.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A book as version 1 of the program left it: two sell decks, a cost deck and a call that was priced by the first. */
function writeBookOfSchema1(): void {
  const book = openSqlite(file);
  book.exec(SCHEMA_1 + APPEND_ONLY_TRIGGERS);
  book.exec(`
    INSERT INTO rate_deck (version, side, source, sha256, imported_utc, rate_count) VALUES
      (1, 'sell', 'old.csv', 'aa', 1000, 1), (3, 'cost', 'cost.csv', 'bb', 2000, 1), (4, 'sell', 'new.csv', 'cc', 3000, 2);
    INSERT INTO rate (deck_version, prefix, description, unit, value, increment, connect, minimum, grace) VALUES
      (1, '032', 'Valparaíso', 'minute', 200000000, '1/1', 0, 0, 0),
      (3, '5632', 'Chile', 'second', 12345, '30/6', 1, 2, 3),
      (4, '1006', 'Internas', 'minute', 100, '1/1', 0, 0, 0), (4, '100', 'Internas', 'minute', 200, '1/1', 0, 0, 0);
    PRAGMA user_version = 1;`);
  book.close();
}

test("the decks of a book of version 1 go on under their numbers, once", () => {
  writeBookOfSchema1();
  for (const time of ["first", "second"]) {
    const store = openStore(file);
    const sell = { side: "sell", scope: "shop" } as const;
    expect(store.decks.list(sell, { limit: 10, offset: 0 }).rows.map(({ version }) => version)).toEqual([4, 1]);
    expect(store.decks.get(1), time).toMatchObject({ effectiveUtc: 1000, publishedUtc: 1000, source: "old.csv" });
    expect(store.decks.inForce(sell, 3000)).toMatchObject({ version: 4, source: "new.csv", sourceSha256: "cc", rateCount: 2 });
    const cost = store.decks.inForce({ side: "cost", scope: "shop" }, 3000);
    expect(rateAt(store.deckFiles.read(cost?.content ?? ""), 0)).toMatchObject({
      prefix: "5632",
      description: "Chile",
      unit: "second",
      value: 12_345,
      increment: { first: 30, next: 6 },
      connect: 1,
      minimum: 2,
      grace: 3,
    });
    expect(rateCount(store.deckFiles.read(store.decks.get(4)?.content ?? ""))).toBe(2);
    store.close();
  }
});

test("the rows of version 1 stay, and the next deck gets the next number", () => {
  writeBookOfSchema1();
  const store = openStore(file);
  const last = store.decks.get(4);
  if (last === null) throw new Error("no deck 4");
  expect(store.decks.add({ ...last, source: "edit" })).toBe(5);
  store.close();
  const book = openSqlite(file, { readonly: true });
  expect(book.prepare("SELECT count(*) FROM rate").pluck().get()).toBe(4);
  expect(book.pragma("user_version", { simple: true })).toBe(6);
  book.close();
});
