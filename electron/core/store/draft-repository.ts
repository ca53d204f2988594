import type { NewRate } from "../../../shared/rating/rate.ts";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import type { DeckScope } from "./deck-repository.ts";

/** Changes to a price list that are not published yet. A shop has one draft of each list. */
export interface DeckDraft extends DeckScope {
  /** The version the edits are against; null for the first deck of a side. */
  readonly baseVersion: number | null;
  /** Name of the deck file an import brought; null where the draft is the base with edits. */
  readonly content: string | null;
  readonly source: string;
  /** Lines of the import that were left out knowingly. */
  readonly refusedLines: number;
  readonly updatedUtc: number;
  readonly user: string;
}

/** `key` names the row (`rateKey`); `rate` is what stands there from now on, null where it is taken out. */
export interface DeckEdit {
  readonly key: string;
  readonly rate: NewRate | null;
}

export interface DraftRepository {
  get(of: DeckScope): DeckDraft | null;
  /** Makes the draft or changes it; its edits stay. */
  put(draft: DeckDraft): void;
  /** With all its edits. */
  remove(of: DeckScope): void;
  /** Adds the edits of one action of a person to a draft; returns the number of the step. */
  appendStep(of: DeckScope, edits: readonly DeckEdit[]): number;
  /** Takes the newest step back; false where there is none. */
  undoStep(of: DeckScope): boolean;
  hasSteps(of: DeckScope): boolean;
  /** The newest edit of each key, by key. */
  edits(of: DeckScope): readonly DeckEdit[];
  /** How many keys have an edit. */
  countEdits(of: DeckScope): number;
}

const NEWEST = "id IN (SELECT max(id) FROM deck_edit WHERE side = @side AND scope = @scope GROUP BY key)";

export function createDraftRepository(database: SqliteDatabase): DraftRepository {
  const get = database.prepare<[DeckScope], DeckDraft>(`
    SELECT side, scope, base_version AS baseVersion, content, source, refused_lines AS refusedLines, updated_utc AS updatedUtc, user
    FROM deck_draft WHERE side = @side AND scope = @scope`);
  const put = database.prepare<[DeckDraft]>(`
    INSERT INTO deck_draft (side, scope, base_version, content, source, refused_lines, updated_utc, user)
    VALUES (@side, @scope, @baseVersion, @content, @source, @refusedLines, @updatedUtc, @user)
    ON CONFLICT (side, scope) DO UPDATE SET base_version = excluded.base_version, content = excluded.content, source = excluded.source,
      refused_lines = excluded.refused_lines, updated_utc = excluded.updated_utc, user = excluded.user`);
  const remove = database.prepare<[DeckScope]>("DELETE FROM deck_draft WHERE side = @side AND scope = @scope");
  const lastStep = database
    .prepare<[DeckScope], number | null>("SELECT max(step) FROM deck_edit WHERE side = @side AND scope = @scope")
    .pluck();
  const insert = database.prepare<[DeckScope & { step: number; key: string; rate: string | null }]>(
    "INSERT INTO deck_edit (side, scope, step, key, rate) VALUES (@side, @scope, @step, @key, @rate)",
  );
  const undo = database.prepare<[DeckScope & { step: number }]>(
    "DELETE FROM deck_edit WHERE side = @side AND scope = @scope AND step = @step",
  );
  const edits = database.prepare<[DeckScope], { key: string; rate: string | null }>(
    `SELECT key, rate FROM deck_edit WHERE ${NEWEST} ORDER BY key`,
  );
  const count = database
    .prepare<[DeckScope], number>("SELECT count(DISTINCT key) FROM deck_edit WHERE side = @side AND scope = @scope")
    .pluck();
  const append = database.transaction((of: DeckScope, given: readonly DeckEdit[]): number => {
    const step = (lastStep.get(of) ?? 0) + 1;
    for (const { key, rate } of given) insert.run({ ...of, step, key, rate: rate === null ? null : JSON.stringify(rate) });
    return step;
  });
  return {
    get: (of) => get.get(of) ?? null,
    put: (draft) => void put.run(draft),
    remove: (of) => void remove.run(of),
    appendStep: (of, given) => append({ side: of.side, scope: of.scope }, given),
    undoStep: (of) => {
      const step = lastStep.get(of) ?? null;
      return step !== null && undo.run({ side: of.side, scope: of.scope, step }).changes > 0;
    },
    hasSteps: (of) => (lastStep.get(of) ?? null) !== null,
    edits: (of) => edits.all(of).map(({ key, rate }) => ({ key, rate: rate === null ? null : (JSON.parse(rate) as NewRate) })),
    countEdits: (of) => count.get(of) ?? 0,
  };
}
