import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";

const gallery = galleryForTests();

/** What is wrong with the fit of a page: a scrollbar, an amount that is cut, a tile over the edge. */
function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const bad: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>("main, main *")) {
      const { overflowY, overflowX } = getComputedStyle(element);
      const scrolls = (over: string, content: number, box: number) => ["auto", "scroll"].includes(over) && content > box + 1;
      if (element.classList.contains("visually-hidden")) continue;
      if (scrolls(overflowY, element.scrollHeight, element.clientHeight) || scrolls(overflowX, element.scrollWidth, element.clientWidth))
        bad.push(`scrollbar: ${element.className}`);
    }
    for (const tile of document.querySelectorAll("[data-cabin]")) {
      const edge = tile.getBoundingClientRect();
      if (edge.right > innerWidth || edge.bottom > innerHeight) bad.push(`tile ${tile.getAttribute("data-cabin")} is over the edge`);
      for (const child of tile.querySelectorAll("[aria-hidden] *")) {
        const text = child.textContent ?? "";
        if (child.children.length > 0 || !/\$\d/.test(text) || child.getClientRects().length === 0) continue;
        const range = document.createRange();
        range.selectNodeContents(child);
        const ink = range.getBoundingClientRect();
        if (ink.right > edge.right + 0.5 || ink.left < edge.left - 0.5 || ink.bottom > edge.bottom + 0.5) bad.push(`cut: ${text}`);
      }
    }
    return bad;
  });
}

describe.each([
  { width: 1366, height: 768, tiles: { 4: "XL", 12: "M", 16: "S-big", 24: "S-big", 40: "S", 96: "S" } },
  { width: 1920, height: 1080, tiles: { 4: "XL", 12: "L", 16: "L", 24: "M", 40: "S-big", 96: "S-big" } },
])("$width x $height", ({ width, height, tiles }) => {
  test.each(Object.entries(tiles))("%s cabins: level %s, no scrollbar and no amount cut", async (cabins, level) => {
    const page = await gallery.open(`cabins=${cabins}&data=fortune`, { width, height });
    const drawn = page.locator(`[data-cabin][data-level="${level}"]`);
    // The tiles are as large as the window they are measured in: that is known after the first drawing.
    await expect.poll(() => drawn.count()).toBe(Math.min(40, Number(cabins)));
    expect(await misfits(page)).toEqual([]);
  });
});

describe("a shop of 96 cabins", () => {
  test("whoever waits on another page is pinned in the first row; choosing one turns to its page", async () => {
    const page = await gallery.open("cabins=96");
    const pinned = page.locator('[data-level="pin"]');
    const numbers = () => pinned.evaluateAll((tiles) => tiles.map((tile) => Number(tile.getAttribute("data-cabin"))));
    const waiting = await numbers();
    expect(waiting.length).toBeGreaterThan(0);
    expect(Math.min(...waiting)).toBeGreaterThan(40);
    const before = await page.locator('[data-cabin="1"]').boundingBox();
    await pinned.first().click();
    await page.locator(`[data-cabin="${waiting[0]}"]:not([data-level="pin"])`).waitFor();
    // Cabins 3 and 4 of the first page wait too: now they are pinned.
    expect(await numbers()).toContain(3);
    const here = await page.locator('[data-cabin="41"]').boundingBox();
    expect(here).toEqual(before);
  });
});
