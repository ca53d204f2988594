import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

/** Of what currency the amounts of the book are: they themselves are numbers. */
export interface CurrencyRepository {
  /** Whether an amount stands in it, or a call is up that may bring one. */
  holdsMoney(): boolean;
  /** What the newest row with an amount says it is of; null where none says it. */
  ofNewestAmount(): string | null;
}

export function createCurrencyRepository(database: SqliteDatabase): CurrencyRepository {
  const posted = database.prepare<[], number>("SELECT 1 FROM posting LIMIT 1").pluck();
  const up = database.prepare<[], number>("SELECT 1 FROM call WHERE ended_utc IS NULL LIMIT 1").pluck();
  const ofCall = database
    .prepare<[], string>("SELECT currency FROM call WHERE currency <> '' AND (price <> 0 OR ended_utc IS NULL) ORDER BY seq DESC LIMIT 1")
    .pluck();
  const ofItem = database.prepare<[], string>("SELECT currency FROM item ORDER BY seq DESC LIMIT 1").pluck();
  return {
    // In this order: a book with money in it may have years of calls, one without has few.
    holdsMoney: () => posted.get() !== undefined || up.get() !== undefined,
    ofNewestAmount: () => ofCall.get() ?? ofItem.get() ?? null,
  };
}
