import type { DeckContent } from "../../../../shared/rating/deck-content.ts";
import { DeckWorkerFault } from "../../deck/job-thread.ts";
import type { DeckVersion } from "../../store/deck-repository.ts";
import type { Core } from "../core.ts";

/** The content of a published list, read by the deck worker; null for one whose file is lost or damaged. */
export async function readableDeck(core: Pick<Core, "deckDesk" | "log">, { version, content }: DeckVersion): Promise<DeckContent | null> {
  try {
    return await core.deckDesk.run("loadDeck", { sha256: content });
  } catch (fault) {
    if (!(fault instanceof DeckWorkerFault)) throw fault;
    core.log.warn({ version, fault: fault.message }, "a published price list cannot be read");
    return null;
  }
}
