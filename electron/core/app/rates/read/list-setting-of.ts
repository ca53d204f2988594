import { mayUse } from "../../../../../shared/contract/rights.ts";
import type { Role } from "../../../../../shared/contract/role.ts";
import { decimalText } from "../../../../../shared/money/decimal.ts";
import type { DeckForm, DeckSide } from "../../../../../shared/rating/rate-deck.ts";
import { dayNumber } from "../../../../../shared/time/day-number.ts";
import type { ListedDeck, ListedDraft, ListSetting } from "../../../deck/list/list-setting.ts";
import { scopeOf, versionInForce, workableDraft } from "../deck-scope.ts";
import type { QuoteCore } from "./quote-core.ts";

/** What the list of a side is made of for a role: draft changes are shown to who may edit, and to nobody else. */
export async function listSettingOf(core: QuoteCore, side: DeckSide, role: Role): Promise<ListSetting> {
  const { sellForm, costForm } = core.shop.file.decks;
  const { percent, lowPercent } = core.rateWork.markup();
  return {
    side,
    sell: listedDeck(core, "sell", sellForm),
    cost: listedDeck(core, "cost", costForm),
    draft: mayUse(role, ["rates", "draft", "put"]) ? await listedDraft(core, side) : null,
    sellForm,
    plan: core.shop.dialPlan,
    markupPercent: decimalText(percent),
    lowMarkupPercent: decimalText(lowPercent),
    language: core.shop.file.shop.language,
    today: dayNumber(core.shop.calendar.at(core.clock.now()).date),
  };
}

function listedDeck(core: QuoteCore, side: DeckSide, form: DeckForm): ListedDeck | null {
  const version = versionInForce(core, side);
  return version === null ? null : { content: version.content, form, effectiveUtc: version.effectiveUtc };
}

async function listedDraft(core: QuoteCore, side: DeckSide): Promise<ListedDraft | null> {
  const of = scopeOf(core, side);
  const draft = await workableDraft(core, side);
  if (draft === null) return null;
  const base = draft.baseVersion === null ? null : (core.store.decks.get(draft.baseVersion)?.content ?? null);
  return { ...of, base: draft.content ?? base, stamp: `${draft.updatedUtc} ${core.rateWork.revision}` };
}
