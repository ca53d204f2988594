import { expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { seriousFaults } from "../../e2e/support/serious-faults.ts";

const { open } = galleryForTests();

test("a price without its tax says so: on the tile, in the quote and above the tariffs", async () => {
  const page = await open("cabins=12&tax=1");
  const foot = page.locator('[data-cabin="1"] [class*="foot"]');
  await expect.poll(() => foot.innerText()).toMatch(/\/min \+ IVA 19 %/);
  expect(await foot.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  await page.keyboard.press("F2");
  await page.keyboard.type("per");
  await page.getByText("por minuto + IVA 19 %").first().waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  const rates = await open("cabins=12&scene=rates&tax=1");
  await rates.getByText("Precios + IVA 19 %").waitFor();
  expect(await seriousFaults(rates)).toEqual([]);
});

test.each(["idle", "quote"])("the customer's screen says so once, %s", async (situation) => {
  const page = await open(`display=${situation}&scene=display&tax=1`, { width: 1024, height: 768 });
  await page.getByText("+ IVA 19 %").waitFor();
  expect(await page.getByText("IVA").count()).toBe(1);
  expect(await seriousFaults(page)).toEqual([]);
});

test("prices that hold their tax, or have none, say nothing of it", async () => {
  const page = await open("cabins=12");
  expect(await page.locator("main").getByText("IVA").count()).toBe(0);
});
