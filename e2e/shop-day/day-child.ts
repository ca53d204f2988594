/**
 * One process of a shop's day: starts the core on a book that another process may have been killed over, repeats what it is told to,
 * and goes on with the day until it is killed or its acts are done. Every act is told before it is given and after it was answered.
 * The day is drawn from the seed.
 */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import type { PrintOutcome, ReceiptPrinter } from "../../shared/ports/receipt-printer.ts";
import { type Act, giveAny } from "./day-acts.ts";
import { DAY_CABINS, DAY_START_UTC, type DayShop, openDayShop } from "./day-shop.ts";
import { drawAct } from "./draw-act.ts";
import { readOrder } from "./read-order.ts";
import { rememberSwitch } from "./remembered-switch.ts";
import { whileAway } from "./while-away.ts";
import { wholeLines } from "./whole-lines.ts";
import { writeWhole } from "./write-whole.ts";

const order = await readOrder();
const random = seededRandom(order.seed);
const draw = (below: number) => Math.floor(random() * below);
const NUMBERS = ["0322768005", "0991234567", "0222345678", "4375"];
const CAUSES = [16, 16, 16, 17, 31];

function tell(line: object): void {
  writeWhole(1, `${JSON.stringify(line)}\n`);
}

/** Paper and pulses leave the house: a line each, when they have left. */
function paperPrinter(): ReceiptPrinter {
  const file = join(order.folder, "..", "paper.jsonl");
  // The process before may have left half a line.
  wholeLines(file);
  const out = async (line: object): Promise<PrintOutcome> => {
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    return { kind: "printed" };
  };
  return {
    ...{ columns: 48, check: async () => null, close: async () => {} },
    ...{ print: (document) => out({ document }), openDrawer: () => out({ pulse: true }) },
  };
}

async function ask(shop: DayShop, act: Act, again: boolean): Promise<void> {
  tell({ asked: act, again });
  try {
    tell({ answered: act.request.operationId, again, answer: await giveAny(shop.core, act) });
  } catch (fault) {
    tell({ faulted: act.request.operationId, fault: String(fault) });
  }
}

/** How often an act of the preferred kind is looked for. */
const DRAWS = 40;

function nextAct(operationId: string): Act {
  let act = drawAct(shop.core, draw, operationId);
  if (order.prefers === undefined || draw(2) === 0) return act;
  for (let n = 0; n < DRAWS && act.command !== order.prefers; n += 1) act = drawAct(shop.core, draw, operationId);
  return act;
}

/** Something happens in a cabin: somebody dials, is answered, or hangs up. */
function inCabin(shop: DayShop): void {
  const cabin = DAY_CABINS[draw(DAY_CABINS.length)] ?? 1;
  const live = shop.core.live.ofCabin(cabin);
  const line = `431${cabin}`;
  if (live === null) {
    const { id, verdict } = shop.engine.dial(line, NUMBERS[draw(NUMBERS.length)] ?? "");
    if (verdict.kind === "allow") shop.engine.ring(id);
    if (verdict.kind === "allow" && draw(4) > 0) shop.engine.answer(id);
  } else if (!remembered.memory.calls.has(live.row.switch_call_id)) {
    // A core that could not write its end still holds it; the switch has no more to say of it.
    return;
  } else if (live.state.phase === "talking") shop.engine.end(live.row.switch_call_id, { cause: 16 });
  else shop.engine.end(live.row.switch_call_id, { cause: CAUSES[draw(CAUSES.length)] ?? 16, dialStatus: "CANCEL" });
  shop.time.settle();
}

const remembered = rememberSwitch(join(order.folder, "..", "switch.jsonl"));
const at = whileAway(remembered, { startUtc: DAY_START_UTC, draw });
const shop = await openDayShop({
  ...{ folder: order.folder, at, memory: remembered.memory, printer: paperPrinter() },
  beforeStep: remembered.noteAt,
  faults: { onDiskFull: () => tell({ released: true }), onBroken: (fault) => tell({ broken: String(fault) }) },
  idPrefix: `${order.seed}-${order.cycle}`,
});
remembered.noteCore("ready");
tell({ ready: true, at });
for (const act of order.again) await ask(shop, act, true);
if (order.again.length > 0) tell({ repeated: true });
if (order.publishes === true) {
  const request = { operationId: `prices-${order.seed}-${order.cycle}`, prefix: `05${1_000 + draw(9_000)}` };
  await ask(shop, { command: "publishPrices", request }, false);
}
for (let n = 0; n < order.acts; n += 1) {
  remembered.noteAt(shop.at());
  const does = draw(10);
  if (does < 5) inCabin(shop);
  else if (does < 6) await shop.pass(200 + draw(6_000));
  else await ask(shop, nextAct(`op-${order.seed}-${order.cycle}-${n}`), false);
  remembered.noteAt(shop.at());
}
tell({ done: true });
process.exit(0);
