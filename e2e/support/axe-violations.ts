import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Everything axe finds on a page, of whatever weight. The pages have no frames: one run in the page itself sees all of it. */
export async function axeViolations(page: Page): Promise<readonly axe.Result[]> {
  await page.evaluate(AXE);
  return await page.evaluate(async () => {
    const { axe: loaded } = window as unknown as { readonly axe: typeof axe };
    return (await loaded.run({ resultTypes: ["violations"] })).violations;
  });
}
