import { deckSides } from "../../../../shared/contract/rates-view.ts";
import type { Core } from "../core.ts";
import { versionInForce } from "./deck-scope.ts";

/** A list that prices calls is whole in memory. Where its file has been damaged since it was read, it is written anew from there. */
export async function mendDecks(core: Core): Promise<void> {
  for (const side of deckSides) {
    const [version, deck] = [versionInForce(core, side), core.rates.deck(side)];
    if (version === null || deck?.version !== version.version) continue;
    const unreadable = await core.deckDesk.run("unreadableDecks", { files: [version.content] });
    if (unreadable.length === 0) continue;
    const written = await core.deckDesk.run("writeDeck", { content: deck.content });
    core.log.warn({ side, version: version.version, mended: written === version.content }, "the file of the list in force was damaged");
  }
}
