import type { DraftInfo, RateChangesPage, RefusedLineView } from "../../../../../shared/contract/rates-view.ts";
import { ok } from "../../../../../shared/kernel/result.ts";
import { keptSettingsKey, keptSettingsText } from "../../../deck/read/kept-settings.ts";
import type { Core } from "../../core.ts";
import { type Outcome, refuse } from "../../refusal.ts";
import { type ChangesQuery, compareSettingOf } from "../compare-setting-of.ts";
import { versionInForce } from "../deck-scope.ts";
import { draftInfo } from "../draft-info.ts";
import { runOnceLater } from "../later-operation.ts";
import { type Author, replaceDraft } from "../write-draft.ts";
import type { ImportReading, OpenImport } from "./import-desk.ts";

interface Page {
  readonly id: string;
  readonly page: number;
  readonly size: number;
}

/** The lines of the file that could not be taken. */
export function refusedLines(core: Core, { id, page, size }: Page): Outcome<{ total: number; rows: RefusedLineView[] }> {
  const read = readImportOf(core, id);
  if (!read.ok) return read;
  const lines = read.value.reading.refusedLines;
  return ok({ total: lines.length, rows: lines.slice((page - 1) * size, page * size) });
}

/** What the file changes in what is in force. */
export async function importChanges(
  core: Core,
  { id, ...query }: ChangesQuery & { readonly id: string },
): Promise<Outcome<RateChangesPage>> {
  const read = readImportOf(core, id);
  if (!read.ok) return read;
  const { item, reading } = read.value;
  if (reading.content === null) return refuse("rates/bad-file");
  const before = versionInForce(core, item.side)?.content ?? null;
  const setting = compareSettingOf(core, item.side, query);
  return ok(await core.deckDesk.run("compareDeckFiles", { ...setting, before, after: reading.content }));
}

interface AcceptImport {
  readonly operationId: string;
  readonly id: string;
  readonly skipRefused: boolean;
  readonly sellMarkupPercent?: string | undefined;
  /** The shop's own prices stay; only what has none is made from the costs. */
  readonly keepSalePrices?: boolean | undefined;
}

/** Makes what was read the draft, in the place of what was edited; how the provider's file is read is kept for the next one. */
export async function acceptImport(core: Core, { operationId, ...wish }: AcceptImport, author: Author): Promise<Outcome<DraftInfo>> {
  const done = await runOnceLater(core, { id: operationId, kind: "accept-import", request: wish }, async () => {
    const read = readImportOf(core, wish.id);
    if (!read.ok) return read;
    const { item, reading } = read.value;
    const { content, refused } = reading;
    if (content === null) return refuse("rates/bad-file");
    if (refused > 0 && !wish.skipRefused) return refuse("rates/refused-lines", { lines: refused });
    const sales = await salesOf(core, { item, costs: content, wish });
    if (!sales.ok) return sales;
    return ok(() => {
      replaceDraft(core, item.side, { content, source: item.fileName, refusedLines: refused }, author);
      if (sales.value !== null) replaceDraft(core, "sell", { content: sales.value, source: item.fileName, refusedLines: 0 }, author);
      keepSettings(core, item, reading);
      return ok({ side: item.side });
    });
  });
  if (!done.ok) return done;
  const info = await draftInfo(core, done.value.side);
  // A retry after the draft was published or thrown away.
  return info === null ? refuse("rates/no-draft") : ok(info);
}

/** The name of the price list these costs come to with the markup; null where only the costs are wanted. */
async function salesOf(
  core: Core,
  { item, costs, wish }: { readonly item: OpenImport; readonly costs: string; readonly wish: Omit<AcceptImport, "operationId"> },
): Promise<Outcome<string | null>> {
  const { sellMarkupPercent: percent, keepSalePrices = false } = wish;
  if (percent === undefined) return ok(null);
  if (item.side !== "cost") return refuse("request/invalid", { field: "sellMarkupPercent" });
  // Its own rates would be lost: what is damaged must be mended first.
  if (core.rates.isDamaged("sell")) return refuse("rates/bad-file");
  const { sellForm, costForm } = core.shop.file.decks;
  const sellInForce = versionInForce(core, "sell")?.content ?? null;
  const forms = { costForm, sellForm, plan: core.shop.dialPlan };
  const made = await core.deckDesk.run("markUpCosts", { costs, sellInForce, percent, keepsOwn: keepSalePrices, ...forms });
  return made === null ? refuse("request/invalid", { field: "sellMarkupPercent" }) : ok(made.content);
}

function keepSettings(core: Core, { side }: OpenImport, { settings, header }: ImportReading): void {
  const provider = settings.provider ?? "";
  if (provider !== "") core.store.settings.set(keptSettingsKey(side, provider), keptSettingsText(settings, header));
}

function readImportOf(core: Core, id: string): Outcome<{ readonly item: OpenImport; readonly reading: ImportReading }> {
  const item = core.rateWork.imports.get(id);
  if (item === null) return refuse("request/not-found");
  return item.reading === null ? refuse("rates/import-not-read") : ok({ item, reading: item.reading });
}
