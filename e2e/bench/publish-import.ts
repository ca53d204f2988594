import type { Core } from "../../electron/core/app/core.ts";
import { readImport } from "../../electron/core/app/rates/import/read-import.ts";
import { PLAIN_SETTINGS } from "./plain-settings.ts";

/**
 * A price list whose bytes are there, into force, the product's way: read, checked, compared, built and written by the deck worker
 * while windows are told how far it is, then one row.
 */
export async function publishImport(core: Core, id: string): Promise<object> {
  const reading = readImport(core, { id, settings: PLAIN_SETTINGS, keepGone: false }, undefined);
  if (!reading.ok) return { fault: reading.error };
  for await (const said of reading.value) if (said.kind === "failed") return { fault: said };
  const content = core.rateWork.imports.get(id)?.reading?.content ?? null;
  if (content === null) return { fault: "nothing was read" };
  const now = core.clock.now();
  const of = { side: "sell", scope: "shop" } as const;
  const base = core.store.decks.inForce(of, now);
  const version = core.store.decks.add({
    ...of,
    content,
    rateCount: base?.rateCount ?? 0,
    source: "bench.csv",
    sourceSha256: null,
    baseVersion: base?.version ?? null,
    effectiveUtc: now,
    publishedUtc: now,
    publishedBy: "bench",
  });
  await core.rates.takeUpNewer();
  await core.rateWork.imports.close(id);
  return { version, inForce: core.rates.deck("sell")?.version };
}
