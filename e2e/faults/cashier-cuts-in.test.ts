import { expect } from "vitest";
import { story } from "../support/story.ts";

story("The cashier hangs up: both legs end within 100 ms", { cabins: 1 }, async ({ shop, street, capture }) => {
  const wire = await capture();
  const call = await street.phone("4312").dial("0322768005");
  await call.untilAnswered();
  await shop.live.untilCabin(1, (cabin) => cabin.state === "talking");
  // A counter that is open has asked before; the first request of a new connection is not what is measured.
  await shop.rest.cabins();
  const askedAtMs = Date.now();
  await shop.rest.hangUp(1);
  await call.untilEnded();
  const seen = await wire.stop();
  const byes = [street.carrier.address.port, street.phonesPort].map((port) => seen.legsAt(port)[0]?.byeAtMs ?? Number.POSITIVE_INFINITY);
  // Date.now() is of the same clock as the kernel's capture stamps; nothing is billed by it.
  for (const byeAtMs of byes) expect(byeAtMs - askedAtMs).toBeLessThan(100);
});

story(
  "A cabin disabled for after its call finishes it; disabled at once, it is cut; no other cabin notices",
  { cabins: 3 },
  async ({ shop, street }) => {
    const finishing = await street.phone("4312").dial("0322768005");
    const cut = await street.phone("4313").dial("025854205");
    const bystander = await street.phone("4314").dial("1005");
    await Promise.all([finishing, cut, bystander].map((call) => call.untilAnswered()));
    await Promise.all([1, 2, 3].map((cabin) => shop.live.untilCabin(cabin, (one) => one.state === "talking")));
    await shop.rest.disable(1, "after-call");
    await shop.rest.disable(2, "now");
    await cut.untilEnded();
    expect([finishing.end, bystander.end]).toEqual([undefined, undefined]);
    await finishing.hangUp();
    await shop.live.untilCabin(1, (cabin) => !cabin.enabled && cabin.live === null);

    const refused = await street.phone("4312").dial("0322768006");
    expect((await refused.untilEnded()).answered).toBe(false);
    expect(street.carrier.calls.map((call) => call.number)).not.toContain("0322768006");
    await shop.rest.enable(1);
    const allowed = await street.phone("4312").dial("0322768007");
    await allowed.untilAnswered();
    expect(bystander.end).toBeUndefined();
  },
);
