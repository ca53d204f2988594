import type { DeckInfo } from "../../../../shared/contract/rates-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import { faultPoint } from "../../../node-kit/fault-point.ts";
import type { WrittenDeck } from "../../deck/jobs/apply-draft.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { compareSettingOf } from "./compare-setting-of.ts";
import { deckInfoOf } from "./deck-info.ts";
import { scopeOf } from "./deck-scope.ts";
import { keepDraftFresh } from "./keep-draft-fresh.ts";
import { type Commit, runOnceLater } from "./later-operation.ts";
import { tellPublished } from "./note-prices.ts";
import type { Author } from "./write-draft.ts";

export interface PublishDraft {
  readonly operationId: string;
  readonly side: DeckSide;
  readonly effectiveAt?: string | undefined;
  readonly acceptBelowCost: boolean;
  readonly acceptLargeChanges: boolean;
}

/**
 * Makes the draft a version: its file is durable first, then version, draft and note of the operation are one small transaction.
 * Running calls keep their terms; the next call that is dialled has the new ones.
 */
export async function publishDraft(core: Core, { operationId, ...what }: PublishDraft, author: Author): Promise<Outcome<DeckInfo>> {
  const done = await runOnceLater(core, { id: operationId, kind: "publish-rates", request: what }, () =>
    prepare(core, { operationId, ...what }, author),
  );
  faultPoint("deck/published");
  if (done.ok) await core.rates.takeUpNewer();
  return done.ok ? ok(deckInfoOf(core, done.value.version)) : done;
}

type What = Omit<PublishDraft, "operationId">;

async function prepare(core: Core, what: PublishDraft, author: Author): Promise<Outcome<Commit<{ version: number }>>> {
  const of = scopeOf(core, what.side);
  if (core.store.drafts.get(of) === null) return refuse("rates/no-draft");
  const fresh = await keepDraftFresh(core, what.side);
  if (!fresh.ok) return fresh;
  const accepted = await acceptedKnowingly(core, what);
  if (!accepted.ok) return accepted;
  const written = await core.deckDesk.run("applyDraft", { of });
  if (!written.ok) return refuse("rates/duplicate-prefix", { prefixes: written.error.map(({ prefix }) => prefix) });
  faultPoint("deck/written");
  return ok(() => ok({ version: publish(core, what, written.value, author) }));
}

async function acceptedKnowingly(core: Core, { side, acceptBelowCost, acceptLargeChanges }: What): Promise<Outcome<null>> {
  const setting = compareSettingOf(core, side, { page: 1, size: 1 });
  const { counts, total } = await core.deckDesk.run("compareDraft", { ...setting, of: scopeOf(core, side) });
  if (total === 0) return refuse("rates/no-draft");
  if (counts.belowCost > 0 && !acceptBelowCost) return refuse("rates/sells-below-cost", { rates: counts.belowCost });
  if (counts.large > 0 && !acceptLargeChanges)
    return refuse("rates/large-change", { rates: counts.large, hundredfold: counts.hundredfold });
  return ok(null);
}

function publish(core: Core, { side, effectiveAt, operationId }: PublishDraft, { content, rates }: WrittenDeck, author: Author): number {
  const of = scopeOf(core, side);
  const [draft, now] = [core.store.drafts.get(of), core.clock.now()];
  const version = core.store.decks.add({
    ...of,
    content,
    rateCount: rates,
    source: draft?.source ?? "",
    sourceSha256: null,
    baseVersion: draft?.baseVersion ?? null,
    // A day that is over already is now: no call is priced anew.
    effectiveUtc: effectiveAt === undefined ? now : Math.max(now, Date.parse(effectiveAt)),
    publishedUtc: now,
    publishedBy: author.user,
  });
  tellPublished(core, version, author, operationId);
  core.store.drafts.remove(of);
  core.rateWork.changed();
  return version;
}
