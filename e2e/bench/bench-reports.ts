import type { Core } from "../../electron/core/app/core.ts";
import { listRates } from "../../electron/core/app/rates/read/list-rates.ts";

/** Keeps the deck worker at work: pages of the tariff screen, each for another text, one after the other. */
export function createReports(core: Core): { start(): void; stop(): number } {
  let isOn = false;
  let done = 0;
  async function run(): Promise<void> {
    for (let n = 0; isOn; n += 1) {
      const listed = await listRates(core, { side: "sell", text: String(n % 997), only: "all", page: 1, size: 50 }, "owner");
      if (!listed.ok) throw new Error(listed.error.code);
      done += 1;
    }
  }
  return {
    start: () => {
      [isOn, done] = [true, 0];
      run().catch((fault: unknown) => {
        // The core closes in the middle of a page.
        if (isOn) throw fault;
      });
    },
    stop: () => {
      isOn = false;
      return done;
    },
  };
}
