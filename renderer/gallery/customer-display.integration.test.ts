import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { seriousFaults } from "../../e2e/support/serious-faults.ts";

const gallery = galleryForTests();
let page: Page;

test("by the hour it is light or dark by the shop's clock, not by this computer's", async () => {
  // 18:42 in Santiago, 21:42 where this computer is.
  page = await gallery.open("display=idle&scene=display", { frozen: true });
  await page.evaluate(() => localStorage.setItem("timbre.preferences", JSON.stringify({ theme: "by-hour" })));
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => page.locator("html").getAttribute("data-mantine-color-scheme")).toBe("light");
});

const SITUATIONS = ["idle", "busy", "account", "fortune", "back", "running", "ringing", "paid", "quote"];

test.each(SITUATIONS.map((situation, place) => [situation, place % 2 === 1] as const))(
  "%s (dark: %s): amounts of 64 px at least, whole, and no fault",
  async (situation, dark) => {
    page = await gallery.open(`display=${situation}&scene=display`, { dark, width: 1024, height: 768 });
    await page.getByRole("button", { name: "Kreyòl" }).click();
    expect(await seriousFaults(page)).toEqual([]);
    const amounts = await page.locator("[data-big-amount], main section:first-child > ul > li > b").evaluateAll((elements) =>
      elements
        .filter((element) => /\$/.test(element.textContent ?? "") && (element.closest("dl, ul")?.querySelector("small") ?? null) === null)
        .map((element) => ({
          size: Number.parseFloat(getComputedStyle(element).fontSize),
          isCut: element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== "inline",
          isOut: element.getBoundingClientRect().right > innerWidth || element.getBoundingClientRect().bottom > innerHeight,
        })),
    );
    for (const amount of amounts) expect(amount).toEqual({ size: expect.any(Number), isCut: false, isOut: false });
    for (const { size } of amounts) expect(size).toBeGreaterThanOrEqual(64);
  },
);
