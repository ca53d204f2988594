import { expect } from "vitest";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import { percentile } from "../bench/statistics.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { cabinLines } from "../support/shop-json.ts";
import { story } from "../support/story.ts";
import type { World } from "../support/world.ts";

const CABINS = 20;
const CALLS_PER_CABIN = 5;
/** Longest difference between what is billed and what was on the wire, in ms. */
const TOLERANCE_MS = 20;

interface PlannedCall {
  readonly number: string;
  readonly answerAfterMs: number;
  readonly talkMs: number;
  readonly hangsUp: "carrier" | "cabin";
}

story("A hundred calls are billed as the wire has them: from the carrier's 200 to the BYE", { cabins: CABINS }, async (world) => {
  const { shop, street, capture } = world;
  const plans = planCalls();
  const wire = await capture();
  await Promise.all(cabinLines(CABINS).map((_, index) => callOneAfterAnother(world, index + 1, plans[index] ?? [])));
  const legs = (await wire.stop()).legsAt(street.carrier.address.port);
  const { rows } = await shop.rest.calls({ state: "answered", size: "200" });

  const dialled = plans.flat().map(({ number }) => number);
  expect(legs.map(({ number }) => number).toSorted()).toEqual(dialled.toSorted());
  expect(rows.map((call) => call.dialled).toSorted()).toEqual(dialled.toSorted());
  const errorsMs = rows.map((call) => call.billedMs - (legs.find(({ number }) => number === call.dialled)?.talkedMs ?? Number.NaN));
  const at = (share: number) => percentile(errorsMs, share).toFixed(1);
  console.log(
    `billed minus wire, ${errorsMs.length} calls, ms: min ${at(0)}, p1 ${at(0.01)}, p50 ${at(0.5)}, p99 ${at(0.99)}, max ${at(1)}; evidence ${[...new Set(rows.map(({ evidence }) => evidence))].join(", ")}`,
  );
  expect(errorsMs.filter((error) => !(Math.abs(error) <= TOLERANCE_MS))).toEqual([]);
  for (const call of rows) expect(call.billedSeconds).toBe(Math.ceil(call.billedMs / 1000));
});

/** Lengths that no whole second is near to more often than chance has it; either side hangs up. */
function planCalls(): readonly (readonly PlannedCall[])[] {
  const random = seededRandom(20_061_027);
  const call = (cabin: number, position: number): PlannedCall => ({
    number: `032${2_000_000 + cabin * 100 + position}`,
    answerAfterMs: Math.round(50 + random() * 250),
    talkMs: Math.round(500 + random() * 5_500),
    hangsUp: random() < 0.5 ? "carrier" : "cabin",
  });
  return Array.from({ length: CABINS }, (_, cabin) => Array.from({ length: CALLS_PER_CABIN }, (__, position) => call(cabin + 1, position)));
}

async function callOneAfterAnother({ shop, street }: World, cabin: number, plans: readonly PlannedCall[]): Promise<void> {
  const phone = street.phone(String(4311 + cabin));
  for (const { number, answerAfterMs, talkMs, hangsUp } of plans) {
    street.carrier.script(number, { answerAfterMs, ...(hangsUp === "carrier" ? { talkMs } : {}) });
    const call = await phone.dial(number);
    await call.untilAnswered();
    if (hangsUp === "cabin") {
      await letTimePass(talkMs);
      await call.hangUp();
    }
    await call.untilEnded();
    await shop.live.untilCabin(cabin, ({ live, lastCall }) => live === null && lastCall?.dialled === number);
  }
}
