/**
 * One process of a shop's day: starts the core on a book that another process may have been killed over, repeats what it is told to,
 * and goes on with the day until it is killed or its acts are done. Every act is told before it is given and after it was answered.
 * The day is drawn from the seed.
 */
import { appendFileSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import type { PrintOutcome, ReceiptPrinter } from "../../shared/ports/receipt-printer.ts";
import { type Act, give } from "./day-acts.ts";
import type { DayOrder } from "./day-order.ts";
import { DAY_CABINS, DAY_START_UTC, type DayShop, openDayShop } from "./day-shop.ts";
import { drawAct } from "./draw-act.ts";
import { type RememberedSwitch, rememberSwitch } from "./remembered-switch.ts";

const order = JSON.parse(readFileSync(0, "utf8")) as DayOrder;
const random = seededRandom(order.seed);
const draw = (below: number) => Math.floor(random() * below);
const NUMBERS = ["0322768005", "0991234567", "0222345678", "4375"];
const CAUSES = [16, 16, 16, 17, 31];
const US_PER_MS = 1_000;

function tell(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** Paper and pulses leave the house: a line each, when they have left. */
function paperPrinter(): ReceiptPrinter {
  const out = async (line: object): Promise<PrintOutcome> => {
    appendFileSync(join(order.folder, "..", "paper.jsonl"), `${JSON.stringify(line)}\n`);
    return { kind: "printed" };
  };
  return { columns: 48, print: (document) => out({ document }), openDrawer: () => out({ pulse: true }), close: async () => {} };
}

/** What became of the switch and its calls while no core was there: they went on, or ended with their records, or it died with them. */
function whileAway(remembered: RememberedSwitch): number {
  const { memory, at } = remembered;
  const atUs = (DAY_START_UTC + at) * US_PER_MS;
  const open = new Set(memory.records.map(({ switchCallId }) => switchCallId));
  for (const record of memory.records) if (record.kind === "closed") open.delete(record.switchCallId);
  // A core that was killed while it started has proven nothing yet: the bound is one of each death, not of several in a row.
  const died = remembered.wasReady && memory.calls.size > 0 && draw(4) === 0;
  const awayMs = died ? 0 : draw(3_000);
  const endUs = atUs + awayMs * US_PER_MS;
  for (const id of open) {
    const call = memory.calls.get(id);
    if (call === undefined) memory.records.push({ kind: "closed", switchCallId: id, atUs });
    else if (died) {
      memory.calls.delete(id);
      if (call.up) remembered.noteDied(id, atUs);
    } else if (draw(3) === 0) {
      memory.calls.delete(id);
      memory.records.push(
        { kind: "hangup", switchCallId: id, leg: `${id}-carrier`, cause: 16, atUs: endUs },
        {
          kind: "verdict-end",
          switchCallId: id,
          callId: call.callId ?? "",
          dialStatus: call.up ? "ANSWER" : "CANCEL",
          cause: 16,
          atUs: endUs,
        },
        { kind: "closed", switchCallId: id, atUs: endUs },
      );
    }
  }
  return at + awayMs;
}

function ask(shop: DayShop, act: Act, again: boolean): void {
  tell({ asked: act, again });
  try {
    tell({ answered: act.request.operationId, again, answer: give(shop.core, act) });
  } catch (fault) {
    tell({ faulted: act.request.operationId, fault: String(fault) });
  }
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
  } else if (live.state.phase === "talking") shop.engine.end(live.row.switch_call_id, { cause: 16 });
  else shop.engine.end(live.row.switch_call_id, { cause: CAUSES[draw(CAUSES.length)] ?? 16, dialStatus: "CANCEL" });
  shop.time.settle();
}

const remembered = rememberSwitch(join(order.folder, "..", "switch.jsonl"));
const at = whileAway(remembered);
remembered.noteAt(at);
remembered.noteCore("starts");
const shop = await openDayShop({
  ...{ folder: order.folder, at, memory: remembered.memory, printer: paperPrinter() },
  beforeStep: remembered.noteAt,
  faults: { onDiskFull: () => tell({ released: true }), onBroken: (fault) => tell({ broken: String(fault) }) },
  idPrefix: `${order.seed}-${order.cycle}`,
});
remembered.noteCore("ready");
tell({ ready: true, at });
for (const act of order.again) ask(shop, act, true);
if (order.again.length > 0) tell({ repeated: true });
for (let n = 0; n < order.acts; n += 1) {
  remembered.noteAt(shop.at());
  const does = draw(10);
  if (does < 5) inCabin(shop);
  else if (does < 6) await shop.pass(200 + draw(6_000));
  else ask(shop, drawAct(shop.core, draw, `op-${order.seed}-${order.cycle}-${n}`), false);
  remembered.noteAt(shop.at());
}
tell({ done: true });
process.exit(0);
