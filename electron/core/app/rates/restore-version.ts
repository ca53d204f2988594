import type { DeckInfo } from "../../../../shared/contract/rates-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { deckInfoOf } from "./deck-info.ts";
import { type Commit, runOnceLater } from "./later-operation.ts";
import { tellPublished } from "./note-prices.ts";
import { readableDeck } from "./readable-deck.ts";
import type { Author } from "./write-draft.ts";

/** Publishes the content of an older version anew and at once: a version is never changed and never comes back itself. */
export async function restoreVersion(
  core: Core,
  { operationId, version }: { readonly operationId: string; readonly version: number },
  author: Author,
): Promise<Outcome<DeckInfo>> {
  const done = await runOnceLater(core, { id: operationId, kind: "restore-rates", request: { version } }, () =>
    prepare(core, { operationId, version }, author),
  );
  if (done.ok) await core.rates.takeUpNewer();
  return done.ok ? ok(deckInfoOf(core, done.value.version)) : done;
}

async function prepare(
  core: Core,
  { operationId, version }: { readonly operationId: string; readonly version: number },
  author: Author,
): Promise<Outcome<Commit<{ version: number }>>> {
  const older = core.store.decks.get(version);
  if (older === null) return refuse("request/not-found");
  // At the next start a list that cannot be read would price nothing.
  if ((await readableDeck(core, older)) === null) return refuse("rates/bad-file", { version });
  return ok(() => {
    const now = core.clock.now();
    const restored = core.store.decks.add({
      ...older,
      source: `restore ${version}`,
      baseVersion: core.store.decks.inForce(older, now)?.version ?? null,
      effectiveUtc: now,
      publishedUtc: now,
      publishedBy: author.user,
    });
    tellPublished(core, restored, author, operationId);
    core.rateWork.changed();
    return ok({ version: restored });
  });
}
