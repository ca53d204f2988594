import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { ImportSettings, RateChangeCounts } from "../../../shared/contract/rates-view.ts";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import { createBelowCostCheck } from "../../../shared/rating/below-cost.ts";
import { compareDecks } from "../../../shared/rating/compare-decks.ts";
import type { DeckContent } from "../../../shared/rating/deck-content.ts";
import type { DeckForm, DeckSide } from "../../../shared/rating/rate-deck.ts";
import type { DialPlan } from "../../../shared/telecom/dial-plan.ts";
import type { Store } from "../store/store.ts";
import type { GivenSettings } from "./read/inspect-file.ts";
import { keptSettingsKey, keptSettingsText } from "./read/kept-settings.ts";
import { type DeckRead, type ReadHooks, readDeck } from "./read/read-deck.ts";
import type { RefusedLine } from "./read/refused-line.ts";
import { settingsFor } from "./read/settings-for.ts";
import { type FileFault, fileFaultOf } from "./read/unreadable-file.ts";

export interface DeckImport {
  readonly side: DeckSide;
  /** Null where nothing was imported. */
  readonly version: number | null;
  readonly accepted: number;
  /** The first ten thousand. */
  readonly refused: readonly RefusedLine[];
  readonly refusedCount: number;
  /** Against the version in force; null without a book. */
  readonly counts: RateChangeCounts | null;
}

export interface DeckOrder {
  readonly side: DeckSide;
  readonly scope: string;
  readonly file: string;
  readonly atUtc: number;
  /** From when the version is in force; at once where it is missing. */
  readonly effectiveUtc?: number | undefined;
  /** Time bands that rates may name. */
  readonly bands?: Readonly<Record<string, string>> | undefined;
  readonly form?: DeckForm | undefined;
  /** `plain`, another layout, `auto`, or a provider whose settings are kept. */
  readonly map?: string | undefined;
  /** What is said of the file; the rest is guessed. */
  readonly given?: GivenSettings | undefined;
  /** Of the shop's currency, for amounts that do not tell. */
  readonly currencyDecimal?: "." | "," | undefined;
  /** Takes the good lines although others are refused. */
  readonly skipsRefused?: boolean | undefined;
  /** Only looks; the book stays as it is. */
  readonly dryRun?: boolean | undefined;
  /** Under which provider's name the settings are kept for the next file. */
  readonly keepAs?: string | undefined;
  /** What is needed to tell what sells below cost. */
  readonly otherSide?: { readonly scope: string; readonly form: DeckForm; readonly plan: DialPlan } | undefined;
}

/** The fingerprint that tells a changed file from one that was read before. */
export async function fingerprintOf(file: string): Promise<Result<string, string>> {
  const hash = createHash("sha256");
  try {
    for await (const bytes of createReadStream(file)) hash.update(bytes as Buffer);
    return ok(hash.digest("hex"));
  } catch {
    return err(`${file}: cannot be read`);
  }
}

/**
 * Imports a price list as a new version, all its lines or none unless the order says otherwise. The file with the rates is durable
 * before the one small transaction that puts them in force; until then nothing has changed. Without a store it is only checked.
 */
export async function importDeck(
  store: Store | null,
  order: DeckOrder,
  hooks: ReadHooks = { afterRows: () => {} },
): Promise<Result<DeckImport, FileFault>> {
  const { file, side } = order;
  const sha256 = await fingerprintOf(file);
  if (!sha256.ok) return err({ code: "file/missing", message: sha256.error });
  try {
    const settings = await settingsFor(order, (key) => store?.settings.get(key) ?? null);
    const form = order.form ?? (side === "sell" ? "dialled" : "e164");
    const read = await readDeck({ file, settings, bands: order.bands ?? {}, form }, hooks);
    const counts = store === null || read.content === null ? null : countChanges(store, { ...order, form }, read.content);
    const isTaken = read.refused === 0 || order.skipsRefused === true;
    const writes = store !== null && order.dryRun !== true && isTaken && read.content !== null;
    const version = writes ? publish(store, order, { settings, read, sha256: sha256.value }) : null;
    return ok({ side, version, accepted: read.accepted, refused: read.refusedLines, refusedCount: read.refused, counts });
  } catch (fault) {
    const { code, message } = fileFaultOf(fault);
    return err({ code, message: `${file}: ${message}` });
  }
}

/** Writes the deck of a price list's good lines as a file, without a version of its own. Null where the list cannot be read. */
export async function rebuildDeck(store: Store, order: DeckOrder): Promise<string | null> {
  try {
    const settings = await settingsFor(order, (key) => store.settings.get(key));
    const form = order.form ?? (order.side === "sell" ? "dialled" : "e164");
    const { content } = await readDeck({ file: order.file, settings, bands: order.bands ?? {}, form }, { afterRows: () => {} });
    return content === null ? null : store.deckFiles.write(content);
  } catch (fault) {
    // A fault of the file is told by the import that follows; any other is a bug.
    fileFaultOf(fault);
    return null;
  }
}

function countChanges(store: Store, order: DeckOrder & { readonly form: DeckForm }, content: DeckContent): RateChangeCounts {
  const contentOf = (of: { side: DeckSide; scope: string }) => {
    const version = store.decks.inForce(of, order.atUtc);
    return version === null ? null : readable(store, version.content);
  };
  const { side, form, otherSide } = order;
  const other = otherSide === undefined ? null : contentOf({ side: side === "sell" ? "cost" : "sell", scope: otherSide.scope });
  const isBelowCost =
    otherSide === undefined
      ? () => false
      : createBelowCostCheck({ side, form, own: content, other, otherForm: otherSide.form, plan: otherSide.plan });
  return compareDecks(contentOf(order), content, { tab: null, skip: 0, take: 0, isBelowCost }).counts;
}

/** Null for a deck whose file is lost or damaged: there is nothing to compare with, and the new list is what mends the shop. */
function readable(store: Store, content: string): DeckContent | null {
  try {
    return store.deckFiles.read(content);
  } catch {
    return null;
  }
}

function publish(
  store: Store,
  order: DeckOrder,
  list: { readonly settings: ImportSettings; readonly read: DeckRead; readonly sha256: string },
): number {
  const { side, scope, file, atUtc, keepAs } = order;
  const content = list.read.content === null ? "" : store.deckFiles.write(list.read.content);
  return store.transaction(() => {
    if (keepAs !== undefined) {
      const settings = { ...list.settings, provider: keepAs };
      store.settings.set(keptSettingsKey(side, keepAs), keptSettingsText(settings, list.read.header));
    }
    return store.decks.add({
      side,
      scope,
      content,
      rateCount: list.read.accepted,
      source: file,
      sourceSha256: list.sha256,
      baseVersion: store.decks.inForce({ side, scope }, atUtc)?.version ?? null,
      effectiveUtc: order.effectiveUtc ?? atUtc,
      publishedUtc: atUtc,
      publishedBy: "",
    });
  });
}
