import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations } from "../../e2e/support/axe-violations.ts";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";

const { open, press, asked } = galleryForTests();

const till = (page: Page) => page.getByRole("complementary", { name: "Caja" });
const amount = (page: Page) => page.getByLabel("Recibido");

/** What hangs out of the window, or is cut off in its box though it is a word or an amount. */
function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>("header *, main *")].filter(
      // Keys of the hint bar that do not fit wrap out of sight, whole.
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, [class*="_keys_"]'),
    );
    const outside = seen.filter((element) => {
      const { left, right, bottom, width } = element.getBoundingClientRect();
      return width > 0 && (left < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5);
    });
    const cut = seen.filter(
      (element) => element.matches("aside button, aside .value, fieldset button") && element.scrollWidth > element.clientWidth + 1,
    );
    return [...outside, ...cut].map((element) => `${element.tagName} ${element.className} ${element.textContent}`);
  });
}

describe.each([
  { width: 1024, height: 768 },
  { width: 1180, height: 768 },
])("the till of a window of $width x $height", ({ width, height }) => {
  test("is a drawer: the cabins have the whole width, a chosen one opens it, and nothing is clipped", async () => {
    const page = await open("cabins=12&alert=1", { width, height });
    expect(await till(page).isVisible()).toBe(false);
    expect(await clipped(page)).toEqual([]);
    const last = await page.locator('[data-cabin="4"]').boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeGreaterThan(width - 20);
    await press("3");
    await amount(page).waitFor();
    expect(await clipped(page)).toEqual([]);
    expect((await till(page).boundingBox())?.width).toBe(390);
  });

  test("two keys charge in it, and the tile says so without it", async () => {
    const page = await open("cabins=12", { width, height });
    await press("3", "Enter");
    await page.getByRole("gridcell", { name: /^Cabina 3, cobrada/ }).waitFor();
    expect((await asked()).filter(({ what }) => what === "charge")).toHaveLength(1);
    expect(await till(page).isVisible()).toBe(false);
  });

  test("Escape shuts it and Enter opens it again; with nothing to pay Escape lets the cabin go", async () => {
    const page = await open("cabins=12", { width, height });
    await press("3");
    await amount(page).waitFor();
    await press("Escape");
    expect(await till(page).isVisible()).toBe(false);
    expect(await page.locator('[data-cabin="3"]').getAttribute("aria-selected")).toBe("true");
    await press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches("[data-till-amount]"));
    await page.locator('[data-cabin="1"]').click();
    await page
      .getByText("Cuenta en curso")
      .or(till(page).getByRole("heading", { level: 2 }))
      .first()
      .waitFor();
    await press("Escape");
    expect(await till(page).isVisible()).toBe(false);
    expect(await page.locator('[aria-selected="true"]').count()).toBe(0);
  });

  test("arrows go through the cabins with it shut", async () => {
    const page = await open("cabins=12", { width, height });
    await page.locator('[data-cabin="1"]').focus();
    await press("ArrowRight", "ArrowRight", "ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-cabin"))).toBe("4");
    expect(await till(page).isVisible()).toBe(false);
  });

  test("a button opens it with who waits, and its cross shuts it", async () => {
    const page = await open("cabins=12", { width, height });
    await page.getByRole("button", { name: "Caja" }).click();
    expect(await till(page).getByText("$2.780").count()).toBe(1);
    expect(await clipped(page)).toEqual([]);
    expect((await axeViolations(page)).map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
    await till(page).getByRole("button", { name: "Cerrar" }).click();
    expect(await till(page).isVisible()).toBe(false);
  });
});

test("with room beside the cabins there is no drawer", async () => {
  const page = await open("cabins=12", { width: 1280, height: 768 });
  expect(await till(page).isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "Caja", exact: true }).count()).toBe(0);
});
