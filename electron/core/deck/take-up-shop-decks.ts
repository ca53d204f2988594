import { resolve } from "node:path";
import type { ShopFile } from "../../../shared/contract/shop-file.ts";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import type { Logger } from "../../node-kit/logger.ts";
import type { Store } from "../store/store.ts";
import { healDeck } from "./heal-deck.ts";
import { type DeckImport, type DeckOrder, fingerprintOf, importDeck } from "./import-deck.ts";
import { refusedText } from "./read/refused-line.ts";
import { resolveDamaged } from "./resolve-damaged.ts";

const LINES_SHOWN_MAX = 10;

/**
 * Imports the decks shop.json names where their files have changed since they were last read. A faulty file leaves the
 * deck in force as it was and is an item for the owner; a shop without any deck of that side does not start on one. Where the
 * file of the list in force is damaged and shop.json still names what it was made from, it is made again.
 */
export async function takeUpShopDecks(
  store: Store,
  shop: ShopFile,
  folder: string,
  options: { readonly atUtc: number; readonly log: Logger },
): Promise<Result<null, string>> {
  for (const side of ["sell", "cost"] as const) {
    const file = shop.decks[side];
    if (file === undefined) continue;
    const form = side === "sell" ? shop.decks.sellForm : shop.decks.costForm;
    const scope = side === "sell" ? shop.decks.sellScope : shop.decks.costScope;
    const deck = { side, scope, file: resolve(folder, file), atUtc: options.atUtc, bands: shop.decks.bands, form };
    const taken = await takeUp(store, deck, options.log);
    if (taken.ok) continue;
    if (store.decks.inForce({ side, scope }, options.atUtc) === null) return taken;
    options.log.error({ side, problem: taken.error }, "the deck file was not taken; the deck in force stays");
    store.journal.openItem({ atUtc: options.atUtc, kind: "deck-refused", callId: null, detail: taken.error });
  }
  return ok(null);
}

async function takeUp(store: Store, deck: DeckOrder, log: Logger): Promise<Result<null, string>> {
  const sha256 = await fingerprintOf(deck.file);
  if (!sha256.ok) return sha256;
  const key = `deck.${deck.side}.sha256`;
  const inForce = store.decks.inForce(deck, deck.atUtc);
  if (store.settings.get(key) === sha256.value && inForce !== null) {
    if (inForce.sourceSha256 !== sha256.value) return ok(null);
    const healing = await healDeck(store, inForce, deck);
    if (healing === "healed") {
      log.warn({ side: deck.side, version: inForce.version, source: deck.file }, "a damaged price list was made again from its source");
      resolveDamaged(store.journal, deck.side, deck.atUtc);
    }
    if (healing !== "lost") return ok(null);
  }
  const imported = await importDeck(store, deck);
  if (!imported.ok) return err(imported.error.message);
  if (imported.value.refused.length > 0) return err(`${deck.file}: ${refusedLinesText(imported.value)}`);
  // A death in between imports the same file once more: another version of the same prices.
  store.settings.set(key, sha256.value);
  return ok(null);
}

function refusedLinesText({ refused, refusedCount }: DeckImport): string {
  const shown = refused.slice(0, LINES_SHOWN_MAX).map((line) => `line ${line.line}: ${line.code} in "${refusedText(line)}"`);
  const more = refusedCount > shown.length ? `; and ${refusedCount - shown.length} more` : "";
  return `${shown.join("; ")}${more}`;
}
