import { assert } from "../../../../shared/kernel/assert.ts";
import type { DeckVersion } from "../../store/deck-repository.ts";
import { type Actor, CORE_ACTOR } from "../actor.ts";
import type { Core } from "../core.ts";
import type { Author } from "./write-draft.ts";

/** Tells the book of a version somebody published, in the transaction that did. */
export function tellPublished(core: Core, version: number, author: Author, operationId: string): void {
  const published = core.store.decks.get(version);
  assert(published !== null, `no version ${version}`);
  const { user, role, personId = CORE_ACTOR.personId } = author;
  tellPrices(core, { ...CORE_ACTOR, personId, name: user, role }, published, operationId);
}

/** Tells the book of the versions that a program without a book has published: at the start from shop.json, by the command line. */
export function notePrices(core: Core): void {
  const untold = core.store.decks.untold();
  if (untold.length === 0) return;
  try {
    core.store.transaction(() => {
      for (const version of untold) tellPrices(core, { ...CORE_ACTOR, name: version.publishedBy }, version, null);
    });
  } catch (fault) {
    // Asked again with the next look at the versions.
    core.log.error({ fault: String(fault) }, "published prices could not be told to the book");
  }
}

/** The chain holds which content is in force from when. */
function tellPrices(core: Core, actor: Actor, version: DeckVersion, operationId: string | null): void {
  core.book.post(actor, {
    kind: "prices-published",
    ref: String(version.version),
    operationId,
    facts: {
      version: version.version,
      side: version.side,
      scope: version.scope,
      sha256: version.content,
      rates: version.rateCount,
      source: version.source,
      effective: version.effectiveUtc,
      by: version.publishedBy,
    },
    postings: [],
  });
}
