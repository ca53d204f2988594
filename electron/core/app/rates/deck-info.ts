import type { DeckInfo } from "../../../../shared/contract/rates-view.ts";
import { assert } from "../../../../shared/kernel/assert.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { DeckVersion } from "../../store/deck-repository.ts";
import type { Core } from "../core.ts";
import { instantText } from "../instant-text.ts";
import { scopeOf } from "./deck-scope.ts";

export function deckInfo(core: Core, deck: DeckVersion): DeckInfo {
  const now = core.clock.now();
  const inForce = core.store.decks.inForce(deck, now);
  return {
    version: deck.version,
    side: deck.side,
    scope: deck.scope,
    source: deck.source,
    rates: deck.rateCount,
    effectiveAt: instantText(deck.effectiveUtc),
    publishedAt: instantText(deck.publishedUtc),
    publishedBy: deck.publishedBy,
    state: inForce?.version === deck.version ? "in-force" : deck.effectiveUtc > now ? "scheduled" : "past",
  };
}

export function deckInfoOf(core: Core, version: number): DeckInfo {
  const deck = core.store.decks.get(version);
  assert(deck !== null, `no deck version ${version}`);
  return deckInfo(core, deck);
}

/** What was published, the newest first. */
export function listVersions(
  core: Core,
  { side, page, size }: { readonly side: DeckSide; readonly page: number; readonly size: number },
): { total: number; rows: DeckInfo[] } {
  const found = core.store.decks.list(scopeOf(core, side), { limit: size, offset: (page - 1) * size });
  return { total: found.total, rows: found.rows.map((deck) => deckInfo(core, deck)) };
}
