import { resolve } from "node:path";
import type { ShopFile } from "../../../shared/contract/shop-file.ts";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import type { Logger } from "../../node-kit/logger.ts";
import type { DeckSide } from "../store/deck-repository.ts";
import type { Store } from "../store/store.ts";
import { importDeck, readDeckFile } from "./import-deck.ts";
import type { RefusedLine } from "./parse-deck-file.ts";

const LINES_SHOWN_MAX = 10;

/**
 * Imports the decks shop.json names where their files have changed since they were last read. A faulty file leaves the
 * deck in force as it was and is an item for the owner; a shop without any deck of that side does not start on one.
 */
export function takeUpShopDecks(
  store: Store,
  shop: ShopFile,
  folder: string,
  options: { readonly atUtc: number; readonly log: Logger },
): Result<null, string> {
  for (const side of ["sell", "cost"] as const) {
    const file = shop.decks[side];
    if (file === undefined) continue;
    const taken = takeUp(store, side, resolve(folder, file), options.atUtc);
    if (taken.ok) continue;
    if (store.decks.current(side) === null) return taken;
    options.log.error({ side, problem: taken.error }, "the deck file was not taken; the deck in force stays");
    store.journal.openItem({ atUtc: options.atUtc, kind: "deck-refused", callId: null, detail: taken.error });
  }
  return ok(null);
}

function takeUp(store: Store, side: DeckSide, file: string, atUtc: number): Result<null, string> {
  const read = readDeckFile(file);
  if (!read.ok) return read;
  const key = `deck.${side}.sha256`;
  if (store.settings.get(key) === read.value.sha256) return ok(null);
  return store.transaction((): Result<null, string> => {
    const imported = importDeck(store, { side, file, atUtc });
    if (!imported.ok) return imported;
    if (imported.value.refused.length > 0) return err(`${file}: ${refusedText(imported.value.refused)}`);
    store.settings.set(key, read.value.sha256);
    return ok(null);
  });
}

function refusedText(refused: readonly RefusedLine[]): string {
  const shown = refused.slice(0, LINES_SHOWN_MAX).map((line) => `line ${line.line}: ${line.code} in "${line.text}"`);
  const more = refused.length > LINES_SHOWN_MAX ? `; and ${refused.length - LINES_SHOWN_MAX} more` : "";
  return `${shown.join("; ")}${more}`;
}
