import { afterAll, beforeAll, test } from "vitest";
import { missesAFrozenCore } from "../support/misses-a-frozen-core.ts";
import { makeWorld, type World } from "../support/world.ts";

// Nothing comes from a core that is stopped, and nothing is due: only the silence itself tells.
let world: World;

beforeAll(async () => {
  world = await makeWorld({ cabins: 1 });
});

afterAll(() => world?.stop());

test("nobody talks and the core freezes: a counter that nobody touches says so within 5 s, and takes it back by itself", async () => {
  const { page } = await world.counter();
  await page.locator("[data-cabin]").first().waitFor();
  await missesAFrozenCore(page, world.shop.ready.pid);
});
