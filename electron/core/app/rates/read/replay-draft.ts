import type { ReplayView } from "../../../../../shared/contract/rates-view.ts";
import { type Role, seesCost } from "../../../../../shared/contract/role.ts";
import { ok } from "../../../../../shared/kernel/result.ts";
import { decimalText } from "../../../../../shared/money/decimal.ts";
import type { DeckSide } from "../../../../../shared/rating/rate-deck.ts";
import type { Core } from "../../core.ts";
import { type Outcome, refuse } from "../../refusal.ts";
import { scopeOf, versionInForce, workableDraft } from "../deck-scope.ts";

/** "Simular": the shop's own calls of the last days with the draft of a side in force. For owners: it is all about costs. */
export async function replayDraft(
  core: Core,
  { side, days }: { readonly side: DeckSide; readonly days: number },
  role: Role,
): Promise<Outcome<ReplayView>> {
  if (!seesCost(role)) return refuse("auth/forbidden");
  if (core.rates.isDamaged("sell") || core.rates.isDamaged("cost")) return refuse("rates/bad-file");
  const draftOf = scopeOf(core, side);
  if (core.store.drafts.get(draftOf) === null) return refuse("rates/no-draft");
  if ((await workableDraft(core, side)) === null) return refuse("rates/bad-file");
  const replayed = await core.deckDesk.run("replayCalls", {
    shop: core.shop.file,
    draftOf,
    sell: versionInForce(core, "sell")?.content ?? null,
    cost: versionInForce(core, "cost")?.content ?? null,
    markupPercent: decimalText(core.rateWork.markup().percent),
    days,
    toUtc: core.clock.now(),
  });
  return replayed.ok ? ok(replayed.value) : refuse("rates/duplicate-prefix", { duplicates: replayed.error });
}
