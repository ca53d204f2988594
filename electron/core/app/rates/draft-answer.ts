import type { DraftInfo } from "../../../../shared/contract/rates-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { RateProblem } from "../../../../shared/rating/put-rates.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { Core } from "../core.ts";
import type { Outcome } from "../refusal.ts";
import { draftInfo } from "./draft-info.ts";

export interface DraftAnswer {
  readonly draft: DraftInfo | null;
  readonly problems: RateProblem[];
}

/** What a command on a draft is answered: the draft as it is now, also to a retry. */
export async function draftAnswer(
  core: Core,
  side: DeckSide,
  done: Outcome<unknown>,
  problems: readonly RateProblem[] = [],
): Promise<Outcome<DraftAnswer>> {
  return done.ok ? ok({ draft: await draftInfo(core, side), problems: [...problems] }) : done;
}
