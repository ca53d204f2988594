import type { DraftInfo } from "../../../../shared/contract/rates-view.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { DeckDraft } from "../../store/draft-repository.ts";
import type { Core } from "../core.ts";
import { instantText } from "../instant-text.ts";
import { compareSettingOf } from "./compare-setting-of.ts";
import { scopeOf, versionInForce, workableDraft } from "./deck-scope.ts";
import { onlyChange } from "./only-change.ts";
import { EDITED_BY_HAND } from "./write-draft.ts";

/** The draft of a side as windows see it; null where there is none. Worked out once for each state of the draft. */
export async function draftInfo(core: Core, side: DeckSide): Promise<DraftInfo | null> {
  const draft = await workableDraft(core, side);
  if (draft === null) return null;
  const versions = [versionInForce(core, "sell"), versionInForce(core, "cost")].map((version) => version?.version ?? 0);
  const state = [core.rateWork.revision, draft.baseVersion, ...versions].join();
  const known = core.rateWork.draftInfos.get(side);
  if (known?.state === state) return known.info;
  const info = await compared(core, draft);
  core.rateWork.draftInfos.set(side, { state, info });
  return info;
}

async function compared(core: Core, draft: DeckDraft): Promise<DraftInfo> {
  const of = scopeOf(core, draft.side);
  const { total, rows } = await core.deckDesk.run("compareDraft", { ...compareSettingOf(core, draft.side, { page: 1, size: 1 }), of });
  const [first] = rows;
  return {
    side: draft.side,
    changes: total,
    only: total === 1 && first !== undefined ? onlyChange(first, core.shop.file.shop.language) : null,
    source: draft.source === EDITED_BY_HAND ? null : draft.source,
    refusedLines: draft.refusedLines,
    updatedAt: instantText(draft.updatedUtc),
    user: draft.user,
    canUndo: core.store.drafts.hasSteps(of),
  };
}
