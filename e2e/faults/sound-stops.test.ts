import { expect } from "vitest";
import { story } from "../support/story.ts";

/** Switch and wire differ by little; the last packet and the media timer by at most one packet and one check of the timer. */
const NEAR_MS = 1500;

story(
  "The other side's sound dies without a BYE: the call ends by itself and is billed to the last sound",
  { cabins: 1 },
  async ({ shop, street }) => {
    street.carrier.script("0322768005", { silentAfterMs: 3000 });
    const call = await street.phone("4312").dial("0322768005");
    await call.untilAnswered();
    const end = await call.untilEnded(60_000);
    expect(end.talkedMs).toBeGreaterThan(15_000);
    expect(end.talkedMs).toBeLessThan(30_000);
    const cabin = await shop.live.untilCabin(1, (one) => one.live === null && one.lastCall?.state === "answered");
    expect(Math.abs((cabin.lastCall?.billedMs ?? 0) - 3000)).toBeLessThan(NEAR_MS);
  },
);
