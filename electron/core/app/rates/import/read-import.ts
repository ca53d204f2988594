import type { ImportProgress, ImportSettings, RateChangeCounts } from "../../../../../shared/contract/rates-view.ts";
import { createChangeTally } from "../../../../../shared/rating/change-tally.ts";
import type { Core } from "../../core.ts";
import type { Outcome } from "../../refusal.ts";
import { compareSettingOf } from "../compare-setting-of.ts";
import { versionInForce } from "../deck-scope.ts";
import { progressStream } from "../progress-stream.ts";
import type { ImportReading, OpenImport } from "./import-desk.ts";
import { wholeImport } from "./receive-import.ts";

export interface ReadOrder {
  readonly id: string;
  readonly settings: ImportSettings;
  /** Rates in force that the file does not have stay. */
  readonly keepGone: boolean;
}

type Tell = (progress: ImportProgress) => void;

/** Reads the whole file and compares it with what is in force. It stops when nobody listens any more. */
export function readImport(core: Core, order: ReadOrder, signal: AbortSignal | undefined): Outcome<AsyncGenerator<ImportProgress>> {
  const item = wholeImport(core, order.id);
  if (!item.ok) return item;
  return {
    ok: true,
    value: progressStream(async (tell: Tell, stopped) => {
      item.value.stopReading?.();
      const ending = new AbortController();
      item.value.stopReading = () => ending.abort(new Error("another reading of the file began"));
      try {
        await readAndCompare(core, { ...order, item: item.value }, tell, AbortSignal.any([stopped, ending.signal]));
      } catch (fault) {
        if (!ending.signal.aborted) throw fault;
        tell({ kind: "failed", code: "import/stopped", message: "another reading of the file began, or it was closed" });
      }
    }, signal),
  };
}

async function readAndCompare(
  core: Core,
  order: ReadOrder & { readonly item: OpenImport },
  tell: Tell,
  signal: AbortSignal,
): Promise<void> {
  const { item, settings } = order;
  const { sellForm, costForm } = core.shop.file.decks;
  const form = item.side === "sell" ? sellForm : costForm;
  item.reading = null;
  const read = await core.deckDesk.run(
    "readImport",
    { file: item.file, settings, bands: core.shop.bands, form },
    { signal, onProgress: tell },
  );
  if (!read.ok) return tell({ kind: "failed", code: read.error.code, message: read.error.message });
  const { accepted, refused, refusedLines, header } = read.value;
  tell({ kind: "progress", phase: "comparing", rows: accepted + refused, percent: 100 });
  const inForce = versionInForce(core, item.side)?.content ?? null;
  const content = order.keepGone && inForce !== null ? await withGone(core, read.value.content, inForce, signal) : read.value.content;
  const reading: ImportReading = { content, settings, header, refused, refusedLines };
  const counts = await countsOf(core, item, reading, signal);
  item.reading = reading;
  tell({ kind: "done", accepted, refused, refusedLines: refusedLines.slice(0, 50), counts });
}

async function withGone(core: Core, content: string | null, inForce: string, signal: AbortSignal): Promise<string | null> {
  return content === null ? null : (await core.deckDesk.run("keepGoneRates", { content, inForce }, { signal })).content;
}

async function countsOf(core: Core, item: OpenImport, { content }: ImportReading, signal: AbortSignal): Promise<RateChangeCounts> {
  if (content === null) return createChangeTally({ tab: null, skip: 0, take: 0 }).changes().counts;
  const setting = compareSettingOf(core, item.side, { page: 1, size: 1 });
  const before = versionInForce(core, item.side)?.content ?? null;
  return (await core.deckDesk.run("compareDeckFiles", { ...setting, before, after: content }, { signal })).counts;
}
