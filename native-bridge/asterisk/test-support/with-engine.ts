import type { AsteriskEngineOptions } from "../engine-options.ts";
import { type EngineUnderTest, engineUnderTest } from "./engine-under-test.ts";

/** What a test does with an engine and a switch of its own. */
export async function withEngine(
  change: Partial<AsteriskEngineOptions> & { readonly registering?: boolean },
  run: (shop: EngineUnderTest) => Promise<void>,
): Promise<void> {
  const shop = await engineUnderTest(change);
  try {
    await run(shop);
  } finally {
    await shop.close();
  }
}
