import { test } from "vitest";
import type { ShopTraits } from "./shop-json.ts";
import { makeWorld, type World } from "./world.ts";

type Telling = (world: World) => Promise<void>;

/**
 * A story of the shop, on a world of its own:
 * `story("The line drops: the customer pays once", { cabins: 3 }, async ({ shop, street }) => { ... })`.
 * When it fails, the last words of shop and street stand below the reason.
 */
export function story(title: string, traits: Partial<ShopTraits>, tell: Telling, timeoutMs = 120_000): void {
  test(title, () => tellIn(traits, tell), timeoutMs);
}

async function tellIn(traits: Partial<ShopTraits>, tell: Telling): Promise<void> {
  const world = await makeWorld(traits);
  try {
    await tell(world);
  } catch (error) {
    if (error instanceof Error) error.message += `\n${world.logTail()}`;
    throw error;
  } finally {
    await world.stop();
  }
}
