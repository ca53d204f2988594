import { expect, test } from "vitest";
import { createAsteriskEngine } from "./engine.ts";
import { allow, testLines } from "./test-support/engine-under-test.ts";
import { withEngine } from "./test-support/with-engine.ts";

test("a line registers and falls silent; a trunk that registers is shown as registered", () =>
  withEngine({ registering: true }, async (shop) => {
    const phone = await shop.phone();
    expect(await phone.register()).toBe(200);
    await shop.event("line", ({ line, state }) => line === "4301" && state === "registered");
    await shop.event("trunk", ({ trunk, state }) => trunk === "trunk1" && state === "registered");
    phone.powered = false;
    await shop.event("line", ({ line, state }) => line === "4301" && state === "unreachable", 10_000);
  }));

test("a trunk that does not answer is passed over at once", () =>
  withEngine({}, async (shop) => {
    await shop.engine.stop({ keepSwitch: false });
    shop.events.length = 0;
    shop.carrier.powered = false;
    shop.engine = createAsteriskEngine(shop.options);
    shop.decide = ({ dialled }) =>
      allow({
        routes: [
          { trunk: "trunk1", number: dialled },
          { trunk: "trunk2", number: dialled },
        ],
      })({ dialled });
    await shop.engine.start({ authorise: (request) => shop.decide(request), event: shop.hear });
    await shop.engine.putLines(testLines);
    await shop.event("trunk", ({ trunk, state }) => trunk === "trunk2" && state === "reachable", 1_000);
    await shop.event("trunk", ({ trunk, state }) => trunk === "trunk1" && state === "unreachable", 4_000);
    const began = performance.now();
    const final = await (await (await shop.phone()).call("0322768017")).final();
    expect(final.status).toBe(200);
    expect(final.atMs - began).toBeLessThan(1_000);
    expect(shop.carrier.invites()).toEqual([]);
  }));

test("a line taken away can call no more; the others can", () =>
  withEngine({}, async (shop) => {
    await shop.engine.putLines(testLines.slice(1));
    expect((await (await (await shop.phone("4301")).call("0322768011")).final()).status).toBe(401);
    expect((await (await (await shop.phone("4302")).call("0322768012")).final()).status).toBe(200);
  }));

test("a line whose registration is over is without a line, not free", () =>
  withEngine({}, async (shop) => {
    const phone = await shop.phone();
    await phone.register();
    await shop.event("line", ({ line, state }) => line === "4301" && state === "registered");
    // The switch says the same of a registration that has expired; the shortest it takes is a minute.
    expect(await phone.register(0)).toBe(200);
    await shop.event("line", ({ line, state }) => line === "4301" && state === "unreachable");
    expect(shop.events.filter(({ kind }) => kind === "line").map((event) => "state" in event && event.state)).not.toContain("unknown");
  }));

test("a phone that comes back at another address, again and again, ends with its line", () =>
  withEngine({}, async (shop) => {
    const phones = [await shop.phone(), await shop.phone()];
    for (let move = 0; move < 12; move += 1) await Promise.all(phones.map((phone) => phone.register()));
    // Whichever was the last: one contact is there, and it answers.
    expect(await shop.engine.testLine?.("4301")).toBe("registered");
    // Only a line that has been told as registered is told to fall silent.
    const before = shop.events.length;
    for (const phone of phones) phone.powered = false;
    await shop.event("line", (event) => event.state === "unreachable" && shop.events.indexOf(event) >= before, 10_000);
  }));
