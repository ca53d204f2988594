import type { DeckDesk } from "../../../deck/deck-desk.ts";
import type { Core } from "../../core.ts";
import type { RateWork } from "../rate-work.ts";

/** What of the core a quote needs: the command line has no more than this. */
export interface QuoteCore extends Pick<Core, "shop" | "store" | "clock" | "rates"> {
  readonly deckDesk: Pick<DeckDesk, "run">;
  readonly rateWork: Pick<RateWork, "markup" | "revision">;
}
