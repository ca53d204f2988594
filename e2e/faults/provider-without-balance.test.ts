import { expect } from "vitest";
import { story } from "../support/story.ts";

/** How late a call may be cut on the carrier's leg. */
const LATE_MS = 50;
const VALPARAISO = "0322760001";

// The provider takes 70 a minute for Valparaiso: 2 pesos are 2 s.
story(
  "A call goes out for what the provider's balance pays; what it does not pay the trunk never hears of; an ambulance is called",
  { cabins: 3, extra: { balance: { simulated: "2" } } },
  async ({ shop, street, capture }) => {
    const wire = await capture();
    const first = await street.phone("4312").dial(VALPARAISO);
    await first.untilAnswered();
    const beside = await street.phone("4313").dial("0322760002");
    expect(await beside.untilEnded()).toMatchObject({ answered: false, cause: 21 });
    await first.untilEnded();
    await shop.live.untilCabin(1, ({ state }) => state === "to-pay");
    const afterIt = await street.phone("4313").dial("0322760003");
    expect(await afterIt.untilEnded()).toMatchObject({ answered: false, cause: 21 });
    const emergency = await street.phone("4314").dial("131");
    await emergency.untilAnswered();
    await emergency.hangUp();
    await emergency.untilEnded();

    const { rows } = await shop.rest.calls({ cabin: "2", state: "refused" });
    expect(rows.map(({ dialled, cause }) => [dialled, cause])).toEqual([
      ["0322760003", "provider/balance-exhausted"],
      ["0322760002", "provider/balance-exhausted"],
    ]);
    expect(await shop.rest.cabin(2)).toMatchObject({ live: null, account: null });
    expect(await shop.rest.cabin(1)).toMatchObject({ account: { calls: [{ billedSeconds: 2, price: "7" }] } });
    const legs = (await wire.stop()).legsAt(street.carrier.address.port);
    expect(legs.map(({ number }) => number)).toEqual([VALPARAISO, "131"]);
    expect(legs[0]?.talkedMs).toBeGreaterThanOrEqual(1_990);
    expect(legs[0]?.talkedMs).toBeLessThanOrEqual(2_000 + LATE_MS);
  },
);
