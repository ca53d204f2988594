import { expect } from "vitest";
import { story } from "../support/story.ts";

/** How late a call may be cut on the carrier's leg. */
const LATE_MS = 50;

story(
  "A call is cut at its limit, with the core alive and with the core dead",
  { cabins: 2, maxCallSeconds: 3, warnSeconds: [2] },
  async ({ shop, street, capture }) => {
    const wire = await capture();
    const first = await street.phone("4312").dial("0322768005");
    await first.untilEnded();
    const second = await street.phone("4313").dial("0322768006");
    await second.untilAnswered();
    await shop.live.untilCabin(2, (cabin) => cabin.state === "talking");
    await shop.kill9();
    await second.untilEnded();
    const legs = (await wire.stop()).legsAt(street.carrier.address.port);
    for (const { talkedMs } of legs) {
      expect(talkedMs).toBeGreaterThanOrEqual(2990);
      expect(talkedMs).toBeLessThanOrEqual(3000 + LATE_MS);
    }
    expect(legs).toHaveLength(2);
    await shop.start();
    await shop.live.untilCabin(2, (cabin) => cabin.state === "to-pay");
    expect((await shop.rest.calls()).rows.map((call) => [call.dialled, call.billedSeconds, call.price])).toEqual([
      ["0322768006", 3, "10"],
      ["0322768005", 3, "10"],
    ]);
  },
);
