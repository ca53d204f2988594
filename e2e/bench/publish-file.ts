import type { Core } from "../../electron/core/app/core.ts";
import { type ImportSettings, importSettingsSchema } from "../../shared/contract/rates-view.ts";

/** The benches' price lists: the columns of a deck file of our own, in their order. */
export const PLAIN_SETTINGS: ImportSettings = importSettingsSchema.parse({
  columns: { prefix: 0, description: 1, unit: 2, value: 3, increment: 4 },
});

/** A price list from its file into force, the product's way: read, checked, built and written by the deck worker, then one row. */
export async function publishFile(core: Core, file: string): Promise<object> {
  const read = await core.deckDesk.run("readImport", { file, settings: PLAIN_SETTINGS, bands: {}, form: "dialled" });
  if (!read.ok) return { fault: read.error };
  const { content, accepted, refused } = read.value;
  if (content === null || refused > 0) return { fault: `${refused} lines refused` };
  const now = core.clock.now();
  const of = { side: "sell", scope: "shop" } as const;
  const base = core.store.decks.inForce(of, now)?.version ?? null;
  const times = { effectiveUtc: now, publishedUtc: now, publishedBy: "bench" };
  const version = core.store.decks.add({
    ...of,
    content,
    rateCount: accepted,
    source: file,
    sourceSha256: null,
    baseVersion: base,
    ...times,
  });
  await core.rates.takeUpNewer();
  return { version, inForce: core.rates.deck("sell")?.version };
}
