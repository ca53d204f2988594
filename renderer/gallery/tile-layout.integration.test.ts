import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";

const gallery = galleryForTests();

interface TraceEvent {
  readonly name: string;
  /** Microseconds. */
  readonly ts: number;
  readonly args: { readonly beginData?: { readonly dirtyObjects: number; readonly totalObjects: number } };
}

/** How many boxes one layout went over, once the text of what a selector finds is another one: as Chromium traces it. */
async function laidOut(page: Page, selector: string): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("a page without a browser");
  const change = () =>
    page.evaluate((found) => {
      const text = document.querySelector(found)?.firstChild;
      if (!(text instanceof Text)) throw new Error(`no text in ${found}`);
      // What waits to be laid out for another reason is not counted.
      void document.body.offsetHeight;
      performance.mark("text changes");
      text.data = text.data.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
      void document.body.offsetHeight;
      performance.mark("text is laid out");
    }, selector);
  // Only a box that was laid out before can be laid out alone.
  await change();
  await browser.startTracing(page, { categories: ["devtools.timeline", "blink.user_timing"] });
  await change();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
  const at = (mark: string) => traceEvents.find(({ name }) => name === mark)?.ts ?? Number.NaN;
  const [from, to] = [at("text changes"), at("text is laid out")];
  return traceEvents
    .filter(({ name, ts }) => name === "Layout" && ts > from && ts < to)
    .reduce((sum, { args }) => sum + (args.beginData?.dirtyObjects ?? 0), 0);
}

const TALKING = '[data-level="S"][data-tone="talking"]';

test.each([
  ["amount", `${TALKING} [aria-hidden] > :nth-child(2) > :last-child > :last-child`],
  ["duration", `${TALKING} [data-icon] + span`],
])("small tiles: another %s lays out its own text and box, and nothing around it", async (_, selector) => {
  const page = await gallery.open("cabins=40", { width: 1366, height: 768 });
  await page.locator(TALKING).first().waitFor();
  const boxes = await laidOut(page, selector);
  expect(boxes).toBeGreaterThan(0);
  expect(boxes).toBeLessThanOrEqual(2);
});
