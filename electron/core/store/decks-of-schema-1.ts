import { assert } from "../../../shared/kernel/assert.ts";
import { micros } from "../../../shared/money/micros.ts";
import { parseIncrement } from "../../../shared/rating/billing-increment.ts";
import { createDeckBuilder } from "../../../shared/rating/deck-builder.ts";
import type { NewRate } from "../../../shared/rating/rate.ts";
import { seconds } from "../../../shared/time/duration.ts";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createDeckFiles } from "../deck/deck-files.ts";

interface DeckOfSchema1 {
  readonly version: number;
  readonly side: string;
  readonly source: string;
  readonly sha256: string;
  readonly imported_utc: number;
  readonly rate_count: number;
}

interface RateOfSchema1 {
  readonly prefix: string;
  readonly description: string;
  readonly unit: "minute" | "second";
  readonly value: number;
  readonly increment: string;
  readonly connect: number;
  readonly minimum: number;
  readonly grace: number;
}

/** The scope of every deck before scopes had names. */
const SCOPE = "shop";

/**
 * Version 1 kept every rate as a row. Its decks become files under their old version numbers, which calls refer to; the old rows
 * stay. A file that is written twice, because the program died in between, is the same file.
 */
export function takeOverDecksOfSchema1(database: SqliteDatabase, folder: string): void {
  const files = createDeckFiles(folder);
  const rates = database.prepare<[number], RateOfSchema1>("SELECT * FROM rate WHERE deck_version = ?");
  const insert = database.prepare<[DeckOfSchema1 & { readonly scope: string; readonly content: string }]>(`
    INSERT INTO deck_version (version, side, scope, content, rate_count, source, source_sha256, base_version, effective_utc, published_utc, published_by)
    VALUES (@version, @side, @scope, @content, @rate_count, @source, @sha256, NULL, @imported_utc, @imported_utc, '')`);
  for (const deck of database.prepare<[], DeckOfSchema1>("SELECT * FROM rate_deck ORDER BY version").all()) {
    const builder = createDeckBuilder();
    for (const row of rates.iterate(deck.version)) builder.add(rateOf(row, deck.version), builder.count + 1);
    const built = builder.finish();
    assert(built.ok, `deck ${deck.version} holds a prefix twice`);
    insert.run({ ...deck, scope: SCOPE, content: files.write(built.value) });
  }
}

function rateOf(row: RateOfSchema1, version: number): NewRate {
  const increment = parseIncrement(row.increment);
  assert(increment.ok, `deck ${version}: increment ${row.increment}`);
  return {
    prefix: row.prefix,
    description: row.description,
    unit: row.unit,
    value: micros(row.value),
    increment: increment.value,
    connect: micros(row.connect),
    minimum: micros(row.minimum),
    grace: seconds(row.grace),
    band: null,
    from: null,
    until: null,
  };
}
