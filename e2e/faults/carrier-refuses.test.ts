import { expect } from "vitest";
import type { RejectStatus } from "../../fixtures/street/carrier-script.ts";
import { story } from "../support/story.ts";

/** What the carrier says, and what the call is then called at the counter. */
const REFUSALS: readonly (readonly [RejectStatus, string])[] = [
  [403, "failed"],
  [404, "failed"],
  // Q.850 18, no user responding: for the customer nobody took the call.
  [408, "no-answer"],
  [480, "no-answer"],
  [484, "failed"],
  [486, "busy"],
  [488, "failed"],
  [500, "failed"],
  [502, "failed"],
  [503, "failed"],
];

story("Every way a carrier refuses leaves a row with a name, and no charge", { cabins: 1 }, async ({ shop, street }) => {
  for (const [status] of REFUSALS) {
    street.carrier.script(`02${status}0000`, { reject: status });
    const call = await street.phone("4312").dial(`02${status}0000`);
    await call.untilEnded();
    await shop.live.untilCabin(
      1,
      (cabin) => cabin.lastCall?.dialled === `02${status}0000` && cabin.lastCall.endedAt !== null && cabin.live === null,
    );
  }
  const { rows } = await shop.rest.calls({ size: "50" });
  expect(rows.map((call) => [call.dialled.slice(2, 5), call.state, call.price]).reverse()).toEqual(
    REFUSALS.map(([status, state]) => [String(status), state, "0"]),
  );
});

story("Nobody takes the call, the customer gives up: a row without a charge", { cabins: 1 }, async ({ shop, street }) => {
  street.carrier.script("025854205", { never: true });
  const call = await street.phone("4312").dial("025854205");
  await call.untilRinging();
  await shop.live.untilCabin(1, (cabin) => cabin.state === "ringing");
  await call.hangUp();
  await shop.live.untilCabin(1, (cabin) => cabin.live === null && cabin.lastCall?.endedAt !== null);
  const { rows } = await shop.rest.calls();
  expect(rows).toMatchObject([{ state: "cancelled", price: "0", billedMs: 0, answeredAt: null }]);
});
