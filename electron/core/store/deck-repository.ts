import type { DeckSide } from "../../../shared/rating/rate-deck.ts";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

/** A published price list: which content is in force from when. */
export interface DeckVersion {
  readonly version: number;
  readonly side: DeckSide;
  /** Which price list of that side. */
  readonly scope: string;
  /** Name of its file: the SHA-256 of it, in hexadecimal. */
  readonly content: string;
  readonly rateCount: number;
  /** Where it came from, in words: a file's name, "edit", "restore 12". */
  readonly source: string;
  /** Of the file it was read from; null for edits. */
  readonly sourceSha256: string | null;
  readonly baseVersion: number | null;
  readonly effectiveUtc: number;
  readonly publishedUtc: number;
  readonly publishedBy: string;
}

export type NewDeckVersion = Omit<DeckVersion, "version">;

export interface DeckScope {
  readonly side: DeckSide;
  readonly scope: string;
}

export interface DeckRepository {
  /** Adds a version; versions are never changed. Its deck file must be durable before. Returns its number. */
  add(version: NewDeckVersion): number;
  get(version: number): DeckVersion | null;
  /**
   * The version in force at an instant that is not over: of those effective by then the one that became so last, and of these the
   * newest. One that was in force when it was published stays so under a clock that was set back since: else nothing would have a price.
   */
  inForce(of: DeckScope, atUtc: number): DeckVersion | null;
  /** The version that takes its place first after the instant; it was published for a day to come. */
  nextEffective(of: DeckScope, afterUtc: number): DeckVersion | null;
  /** The newest first. */
  list(
    of: DeckScope,
    page: { readonly limit: number; readonly offset: number },
  ): { readonly total: number; readonly rows: readonly DeckVersion[] };
  /** Versions the ledger does not tell of, the oldest first. */
  untold(): readonly DeckVersion[];
  /** Names of the deck files that a version or a draft needs. */
  contentsInUse(): readonly string[];
}

const COLUMNS = `version, side, scope, content, rate_count AS rateCount, source, source_sha256 AS sourceSha256, base_version AS baseVersion,
  effective_utc AS effectiveUtc, published_utc AS publishedUtc, published_by AS publishedBy`;

export function createDeckRepository(database: SqliteDatabase): DeckRepository {
  const insert = database.prepare<[NewDeckVersion]>(`
    INSERT INTO deck_version (side, scope, content, rate_count, source, source_sha256, base_version, effective_utc, published_utc, published_by)
    VALUES (@side, @scope, @content, @rateCount, @source, @sourceSha256, @baseVersion, @effectiveUtc, @publishedUtc, @publishedBy)`);
  const get = database.prepare<[number], DeckVersion>(`SELECT ${COLUMNS} FROM deck_version WHERE version = ?`);
  const inForce = database.prepare<[string, string, number], DeckVersion>(
    `SELECT ${COLUMNS} FROM deck_version WHERE side = ? AND scope = ? AND (effective_utc <= ? OR effective_utc <= published_utc) ORDER BY effective_utc DESC, version DESC LIMIT 1`,
  );
  const nextEffective = database.prepare<[string, string, number], DeckVersion>(
    `SELECT ${COLUMNS} FROM deck_version WHERE side = ? AND scope = ? AND effective_utc > max(?, published_utc) ORDER BY effective_utc, version DESC LIMIT 1`,
  );
  const count = database.prepare<[string, string], number>("SELECT count(*) FROM deck_version WHERE side = ? AND scope = ?").pluck();
  const list = database.prepare<[string, string, number, number], DeckVersion>(
    `SELECT ${COLUMNS} FROM deck_version WHERE side = ? AND scope = ? ORDER BY version DESC LIMIT ? OFFSET ?`,
  );
  const untold = database.prepare<[], DeckVersion>(`SELECT ${COLUMNS} FROM deck_version
    WHERE NOT EXISTS (SELECT 1 FROM ledger WHERE ref = CAST(deck_version.version AS TEXT) AND kind = 'prices-published') ORDER BY version`);
  const contents = database
    .prepare<[], string>("SELECT content FROM deck_version UNION SELECT content FROM deck_draft WHERE content IS NOT NULL")
    .pluck();
  return {
    add: (version) => Number(insert.run(version).lastInsertRowid),
    get: (version) => get.get(version) ?? null,
    inForce: ({ side, scope }, atUtc) => inForce.get(side, scope, atUtc) ?? null,
    nextEffective: ({ side, scope }, afterUtc) => nextEffective.get(side, scope, afterUtc) ?? null,
    list: ({ side, scope }, { limit, offset }) => ({ total: count.get(side, scope) ?? 0, rows: list.all(side, scope, limit, offset) }),
    untold: () => untold.all(),
    contentsInUse: () => contents.all(),
  };
}
