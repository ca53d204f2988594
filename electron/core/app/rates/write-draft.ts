import type { Role } from "../../../../shared/contract/role.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { DeckDraft, DeckEdit } from "../../store/draft-repository.ts";
import type { Core } from "../core.ts";
import { scopeOf, versionInForce } from "./deck-scope.ts";

/** The source of a draft, and of a version, that no file brought. */
export const EDITED_BY_HAND = "edit";

/** Who changes prices, until people sign in: the role. */
export interface Author {
  readonly user: string;
  readonly role: Role;
  /** Whom the book names; the core itself where it is not said. */
  readonly personId?: string;
}

/** Adds one action to the draft of a side, begun on what is in force where there is none yet. Within a transaction. */
export function appendToDraft(core: Core, side: DeckSide, edits: readonly DeckEdit[], { user }: Author): void {
  const of = scopeOf(core, side);
  const draft = core.store.drafts.get(of) ?? newDraft(core, side);
  core.store.drafts.put({ ...draft, updatedUtc: core.clock.now(), user });
  core.store.drafts.appendStep(of, edits);
  core.rateWork.changed();
}

/** Puts a deck file in the place of the draft and of everything that was edited in it. Within a transaction. */
export function replaceDraft(
  core: Core,
  side: DeckSide,
  file: { readonly content: string; readonly source: string; readonly refusedLines: number },
  { user }: Author,
): void {
  const of = scopeOf(core, side);
  core.store.drafts.remove(of);
  core.store.drafts.put({ ...newDraft(core, side), ...file, updatedUtc: core.clock.now(), user });
  core.rateWork.changed();
}

function newDraft(core: Core, side: DeckSide): DeckDraft {
  const baseVersion = versionInForce(core, side)?.version ?? null;
  return { ...scopeOf(core, side), baseVersion, content: null, source: EDITED_BY_HAND, refusedLines: 0, updatedUtc: 0, user: "" };
}
