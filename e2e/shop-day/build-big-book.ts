import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSqlite } from "../../electron/node-kit/sqlite-open.ts";
import { give } from "./day-acts.ts";
import { breathe, DAY_CABINS, openDayShop } from "./day-shop.ts";
import { lineOfSwitch } from "./remembered-switch.ts";

const CALLS_AT_ONCE = 100;
const TALK_MS = 2_000;
/** Tables that grow with the calls of a shop. */
const COUNTED = ["call", "session", "sale", "sale_line", "payment", "receipt", "operation", "ledger", "posting", "anchor"];

/** Years of a shop: so many rows of calls, each charged, written by the core's own commands, hundreds of them in one commit. */
export async function buildBigBook(folder: string, rows: number): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const shop = await openDayShop({ folder, at: 0, idPrefix: "old" });
  const { core, engine, time } = shop;
  give(core, { command: "openShift", request: { operationId: "old-shift", float: "10000" } });
  const book = openSqlite(join(folder, "timbre.db"), { readonly: true });
  const count = () => COUNTED.reduce((sum, table) => sum + Number(book.prepare(`SELECT count(*) FROM ${table}`).pluck().get()), 0);
  let calls = 0;
  for (let now = 0; now < rows; now = count()) {
    core.store.transaction(() => {
      for (let n = 0; n < CALLS_AT_ONCE; n += 1) {
        const cabin = DAY_CABINS[calls % DAY_CABINS.length] ?? 1;
        const { id } = engine.dial(`431${cabin}`, "0322768005");
        engine.answer(id);
        time.pass(TALK_MS);
        engine.end(id);
        time.settle();
        const answer = give(core, {
          command: "chargeAccount",
          request: { operationId: `old-${calls}`, cabin, tender: { method: "card" }, print: false },
        });
        if (!answer.ok) throw new Error(`call ${calls} was not charged: ${answer.code}`);
        calls += 1;
      }
    });
    await breathe();
  }
  const built = count();
  book.close();
  await core.bookCheck.close();
  await core.deckDesk.close();
  core.store.close();
  // The switch of the processes that follow goes on counting its calls, and the clock goes on.
  writeFileSync(join(folder, "..", "switch.jsonl"), lineOfSwitch([{ sequence: calls }, { at: shop.at() }]));
  return built;
}
