/**
 * power-cut: everything a shop's day writes, syncs, cuts, renames and removes in its data folder is recorded (strace), with every answer it
 * gave in between. The disk is then rebuilt as a power cut at a random moment would leave it: what was not synced is gone, or any of its
 * 512-byte sectors is there. Each image is opened by the product's own start and gone through: no answer that had been given may be missing.
 *
 *   npm run bench -- power-cut            200 images
 *   npm run bench -- power-cut --full     1 000 images of several days
 *   npm run bench -- power-cut --seed N   one image again; its folder is kept
 *
 * Not modelled: a disk that says it has synced and has not, and a folder that forgets a name after it was synced.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { verifyBook } from "../../electron/verifier/verify-book.ts";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import { bundleChild } from "../shop-day/bundle-child.ts";
import { checkDay } from "../shop-day/check-day.ts";
import { createDayLedger, type DayLedger } from "../shop-day/day-ledger.ts";
import { openDayShop } from "../shop-day/day-shop.ts";
import { type CutPolicy, createDiskImage, type DiskImage } from "../shop-day/disk-image.ts";
import { type DiskEvent, traceDay } from "../shop-day/trace-writes.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { conclude } from "./goal.ts";

const full = process.argv.includes("--full");
const only = process.argv.includes("--seed") ? Number(process.argv[process.argv.indexOf("--seed") + 1]) : null;
const IMAGES = full ? 1_000 : 200;
const IMAGES_OF_A_DAY = full ? 250 : 200;
const ACTS = 250;
const DAY_MS = 86_400_000;
const POLICIES: readonly CutPolicy[] = ["dropped", "torn"];

interface Cut {
  readonly seed: number;
  readonly at: number;
  readonly policy: CutPolicy;
}

/** The day an image is of, and where it is cut; half of the cuts are right after an answer, where a missing sync shows. */
function cutOf(seed: number, events: readonly DiskEvent[]): Cut {
  const random = seededRandom(seed);
  const answers = events.flatMap(({ kind }, index) => (kind === "told" ? [index + 1] : []));
  const anywhere = 1 + Math.floor(random() * events.length);
  const at = random() < 0.5 ? (answers[Math.floor(random() * answers.length)] ?? anywhere) : anywhere;
  return { seed, at, policy: POLICIES[seed % 2] ?? "dropped" };
}

/** Opens one image as the product does, and goes through it. */
async function faultsOfImage({ seed, policy }: Cut, disk: DiskImage, ledger: DayLedger, root: string): Promise<readonly string[]> {
  const folder = join(root, "image", "book");
  disk.writeTo(folder, policy, seededRandom(seed + 1));
  try {
    const shop = await openDayShop({ folder, at: DAY_MS, boots: 1, idPrefix: `after-${seed}` });
    const open = shop.core.live.all().length;
    await shop.core.bookCheck.close();
    await shop.core.deckDesk.close();
    shop.core.store.close();
    const faults = checkDay({ folder, ledger, talked: [] });
    return open === 0 ? faults : [...faults, `${open} calls were left open by the start`];
  } catch (fault) {
    return [`the product does not start on it: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`];
  }
}

const folder = await makeTempDir();
const program = await bundleChild("day-child.ts");
const from = performance.now();

/** Records a day: what it did to its disk and what it told. */
async function recordDay(day: number): Promise<readonly DiskEvent[]> {
  const book = join(folder.path, `day-${day}`, "book");
  mkdirSync(book, { recursive: true });
  const order = { folder: book, seed: 7_000 + day, cycle: 0, again: [], acts: ACTS };
  const events = await traceDay(program, order, join(folder.path, `trace-${day}`));
  const count = (kind: DiskEvent["kind"]) => events.filter((event) => event.kind === kind).length;
  const report = verifyBook(join(book, "timbre.db"));
  if (!report.ok) throw new Error(`the recorded day itself does not hold: ${JSON.stringify(report.failures[0])}`);
  const { calls, sales } = report;
  console.log(`day ${day}: ${count("write")} writes, ${count("sync")} syncs, ${count("told")} lines told, ${calls} calls, ${sales} sales`);
  return events;
}

/** All images of a day in one pass over it, the earliest cut first. */
async function cutDay(day: number, seeds: readonly number[]): Promise<void> {
  const events = await recordDay(day);
  const cuts = seeds.map((seed) => cutOf(seed, events)).toSorted((one, other) => one.at - other.at);
  const [disk, ledger] = [createDiskImage(), createDayLedger()];
  let done = 0;
  for (const cut of cuts) {
    for (; done < cut.at; done += 1) {
      const event = events[done] as DiskEvent;
      disk.apply(event);
      if (event.kind === "told") ledger.take([event.line]);
    }
    const wrong = await faultsOfImage(cut, disk, ledger, folder.path);
    made.push(cut);
    faults.push(...wrong);
    for (const fault of wrong) console.log(`image ${cut.seed} (${cut.policy}, cut after ${cut.at} of ${events.length}): ${fault}`);
    if (wrong.length > 0) console.log(`npm run bench -- power-cut --seed ${cut.seed}   # replays it`);
  }
}

const faults: string[] = [];
const made: Cut[] = [];
const seeds = only === null ? Array.from({ length: IMAGES }, (_, n) => n) : [only];
for (const [day, ofDay] of Map.groupBy(seeds, (seed) => Math.floor(seed / IMAGES_OF_A_DAY))) await cutDay(day, ofDay);
console.log(
  `${made.length} images in ${((performance.now() - from) / 1_000).toFixed(0)} s: ${POLICIES.map((policy) => `${made.filter((cut) => cut.policy === policy).length} ${policy}`).join(", ")}`,
);
if (only !== null) console.log(`the image is in ${folder.path}/image`);
else await folder.remove();
conclude("power-cut", [
  { name: "images", measured: made.length, bound: only === null ? IMAGES : 1, holds: "at-least" },
  { name: "answered and lost", measured: faults.filter((fault) => fault.startsWith("LOST")).length, bound: 0, holds: "at-most" },
  { name: "all that is wrong", measured: faults.length, bound: 0, holds: "at-most" },
]);
