/**
 * A process of the `deck-swap` bench: what must be known of half a million rates before the calls begin. Held by the process that
 * calls, they would be collected by its helper threads again and again, on the processors the core wants at that moment.
 *
 * Writes `list-1.csv` to `list-N.csv`, each dearer by the same step, a book that has the first, and `calls.json`: numbers, and what
 * they cost by the first list without its step.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { importDeck } from "../../electron/core/deck/import-deck.ts";
import { openStore } from "../../electron/core/store/store.ts";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import { type CarrierRate, carrierDeck, numberIn } from "./carrier-deck.ts";
import { longestOf } from "./longest-of.ts";
import { priceListOf } from "./price-list-of.ts";

const [folder = "", rates = "0", lists = "0", priceStep = "0", calls = "0"] = process.argv.slice(2);

const random = seededRandom(500);
const all = carrierDeck(Number(rates));
for (let version = 1; version <= Number(lists); version++)
  await writeFile(join(folder, `list-${version}.csv`), priceListOf(all, version * Number(priceStep)), { flush: true });
await importInto(join(folder, "list-1.csv"));

const priceOf = new Map(all.map(({ prefix, value }) => [prefix, value]));
const plan = Array.from({ length: Number(calls) }, () => {
  const dialled = numberIn((all[Math.floor(random() * all.length)] as CarrierRate).prefix, random);
  const prefix = longestOf(priceOf, dialled) as string;
  return { dialled, prefix, value: priceOf.get(prefix) };
});
await writeFile(join(folder, "calls.json"), JSON.stringify(plan));

/** As from the command line: the core begins with a book that has its list. */
async function importInto(file: string): Promise<void> {
  const store = openStore(join(folder, "timbre.db"));
  const imported = await importDeck(store, { side: "sell", scope: "shop", file, atUtc: Date.now() });
  store.close();
  if (!imported.ok || imported.value.version !== 1) throw new Error(`the deck was not imported: ${JSON.stringify(imported)}`);
}
