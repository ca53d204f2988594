import type { ChangePage } from "../../../../shared/rating/change-tally.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { CompareSetting } from "../../deck/jobs/compare-setting.ts";
import type { Core } from "../core.ts";
import { versionInForce } from "./deck-scope.ts";

/** A page of changes as windows ask for it. */
export interface ChangesQuery {
  readonly tab?: ChangePage["tab"] | undefined;
  readonly page: number;
  readonly size: number;
}

export function compareSettingOf(core: Core, side: DeckSide, { tab = null, page, size }: ChangesQuery): CompareSetting {
  const { sellForm, costForm } = core.shop.file.decks;
  const [form, otherForm] = side === "sell" ? [sellForm, costForm] : [costForm, sellForm];
  const otherFile = versionInForce(core, side === "sell" ? "cost" : "sell")?.content ?? null;
  return { side, form, otherForm, otherFile, plan: core.shop.dialPlan, page: { tab, skip: (page - 1) * size, take: size } };
}
