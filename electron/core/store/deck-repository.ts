import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export type DeckSide = "sell" | "cost";

/** A rate as stored: amounts in micros. */
export interface StoredRate {
  readonly prefix: string;
  readonly description: string;
  readonly unit: "minute" | "second";
  readonly value: number;
  readonly increment: string;
  readonly connect: number;
  readonly minimum: number;
  readonly grace: number;
}

export interface NewDeck {
  readonly side: DeckSide;
  readonly source: string;
  readonly sha256: string;
  readonly importedUtc: number;
  readonly rates: readonly StoredRate[];
}

export interface DeckRepository {
  /** Adds a version of a deck; versions are never changed. Returns its number. */
  add(deck: NewDeck): number;
  /** The version in force: the newest. */
  current(side: DeckSide): number | null;
  rates(version: number): readonly StoredRate[];
  /** Changes when another process has written to the book. */
  foreignChanges(): number;
}

export function createDeckRepository(database: SqliteDatabase): DeckRepository {
  const dataVersion = database.prepare<[], number>("PRAGMA data_version").pluck();
  const insertDeck = database.prepare<[string, string, string, number, number]>(
    "INSERT INTO rate_deck (side, source, sha256, imported_utc, rate_count) VALUES (?, ?, ?, ?, ?)",
  );
  const insertRate = database.prepare<[StoredRate & { version: number }]>(`
    INSERT INTO rate (deck_version, prefix, description, unit, value, increment, connect, minimum, grace)
    VALUES (@version, @prefix, @description, @unit, @value, @increment, @connect, @minimum, @grace)`);
  const current = database.prepare<[string], { version: number | null }>("SELECT max(version) AS version FROM rate_deck WHERE side = ?");
  const rates = database.prepare<[number], StoredRate>(
    "SELECT prefix, description, unit, value, increment, connect, minimum, grace FROM rate WHERE deck_version = ?",
  );
  const add = database.transaction((deck: NewDeck): number => {
    const version = Number(insertDeck.run(deck.side, deck.source, deck.sha256, deck.importedUtc, deck.rates.length).lastInsertRowid);
    for (const rate of deck.rates) insertRate.run({ ...rate, version });
    return version;
  });
  return {
    add: (deck) => (database.inTransaction ? add(deck) : add.immediate(deck)),
    current: (side) => current.get(side)?.version ?? null,
    rates: (version) => rates.all(version),
    foreignChanges: () => dataVersion.get() ?? 0,
  };
}
