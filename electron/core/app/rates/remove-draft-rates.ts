import { ok } from "../../../../shared/kernel/result.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { scopeOf, versionInForce } from "./deck-scope.ts";
import { type DraftAnswer, draftAnswer } from "./draft-answer.ts";
import { keepDraftFresh } from "./keep-draft-fresh.ts";
import { type Commit, runOnceLater } from "./later-operation.ts";
import { type ListQuery, listFilterOf } from "./read/list-filter-of.ts";
import { listSettingOf } from "./read/list-setting-of.ts";
import { type Author, appendToDraft, EDITED_BY_HAND, replaceDraft } from "./write-draft.ts";

export interface RemoveDraftRates {
  readonly operationId: string;
  readonly side: DeckSide;
  readonly keys?: readonly string[] | undefined;
  /** All that the list shows with this filter. */
  readonly matching?: ListQuery | undefined;
}

/** More are not written as edits one by one: the book would be held too long. Such a removal can be thrown away, not undone. */
const EDITS_MAX = 1_000;

/** Takes rates out of the draft: those named, or all that a filter shows. */
export async function removeDraftRates(
  core: Core,
  { operationId, ...what }: RemoveDraftRates,
  author: Author,
): Promise<Outcome<DraftAnswer>> {
  if ((what.keys === undefined) === (what.matching === undefined)) return refuse("request/invalid");
  const done = await runOnceLater(core, { id: operationId, kind: "remove-rates", request: what }, () => prepare(core, what, author));
  return draftAnswer(core, what.side, done);
}

async function prepare(
  core: Core,
  { side, keys, matching }: Omit<RemoveDraftRates, "operationId">,
  author: Author,
): Promise<Outcome<Commit<null>>> {
  const fresh = await keepDraftFresh(core, side);
  if (!fresh.ok) return fresh;
  if (keys !== undefined) return remove(core, side, keys, author);
  const filter = listFilterOf({ text: "", only: "all", ...matching, side }, author.role);
  if (!filter.ok) return filter;
  const removal = await core.deckDesk.run("removeMatching", {
    of: scopeOf(core, side),
    setting: await listSettingOf(core, side, author.role),
    filter: filter.value,
    fileInForce: versionInForce(core, side)?.content ?? null,
    editsMax: EDITS_MAX,
  });
  if (!removal.ok) return refuse("rates/duplicate-prefix", { prefixes: removal.error.map(({ prefix }) => prefix) });
  if (removal.value.kind === "edits") return remove(core, side, removal.value.keys, author);
  const { content } = removal.value;
  return ok(() => {
    const draft = core.store.drafts.get(scopeOf(core, side));
    replaceDraft(core, side, { content, source: draft?.source ?? EDITED_BY_HAND, refusedLines: draft?.refusedLines ?? 0 }, author);
    return ok(null);
  });
}

async function remove(core: Core, side: DeckSide, named: readonly string[], author: Author): Promise<Outcome<Commit<null>>> {
  const { keys } = await core.deckDesk.run("keysInDraft", {
    of: scopeOf(core, side),
    fileInForce: versionInForce(core, side)?.content ?? null,
    keys: named,
  });
  return ok(() => {
    if (keys.length > 0)
      appendToDraft(
        core,
        side,
        keys.map((key) => ({ key, rate: null })),
        author,
      );
    return ok(null);
  });
}
