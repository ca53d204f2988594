import type { DeckVersion } from "../store/deck-repository.ts";
import type { Store } from "../store/store.ts";
import { type DeckOrder, rebuildDeck } from "./import-deck.ts";

/** `intact`: nothing to do. `healed`: its file is whole again. `lost`: what its source says today is another list. */
export type Healing = "intact" | "healed" | "lost";

/** Where the file of a list is lost or damaged it is built again from the source it came from: the same content is the same file. */
export async function healDeck(store: Store, version: DeckVersion, source: DeckOrder): Promise<Healing> {
  if (isReadable(store, version.content)) return "intact";
  const content = await rebuildDeck(store, source);
  return content === version.content ? "healed" : "lost";
}

function isReadable(store: Store, content: string): boolean {
  try {
    store.deckFiles.read(content);
    return true;
  } catch {
    return false;
  }
}
