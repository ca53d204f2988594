import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations } from "../../e2e/support/axe-violations.ts";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import type {} from "./gallery-window.ts";

const gallery = galleryForTests();

/** Every violation, whatever its weight, in axe's own words. */
async function violations(page: Page): Promise<readonly string[]> {
  return (await axeViolations(page)).map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map(({ html }) => html).join(" | ")}`);
}

const SCREENS = [
  ["panel, 12 cabins", "cabins=12&select=3&alert=1"],
  ["panel, 40 cabins", "cabins=40&select=4"],
  ["panel, 96 cabins", "cabins=96"],
  ["handsets off the hook", "cabins=12&hook=1&select=2"],
  ["handsets off the hook, 40 cabins", "cabins=40&hook=1"],
  ["an empty till", "cabins=12"],
  ["a running account", "cabins=12&select=1"],
  ["sales", "scene=sales&counter=1"],
  ["calls", "scene=calls"],
  ["rates", "scene=rates"],
  ["rates of a cashier", "scene=rates&role=cashier"],
  ["shift", "scene=shift"],
  ["no shift", "scene=shift&shift=none"],
  ["reports", "scene=reports"],
  ["settings", "scene=settings"],
  ["recovery", "cabins=12&recovery=1"],
] as const;

describe.each(["light", "dark"] as const)("axe finds nothing, %s", (theme) => {
  test.each(SCREENS)("%s", async (_, query) => {
    const page = await gallery.open(query, { dark: theme === "dark" });
    expect(await violations(page)).toEqual([]);
  });

  test("the lock screen", async () => {
    const page = await gallery.open("people=1&scene=", { dark: theme === "dark" });
    expect(await violations(page)).toEqual([]);
  });
});

describe("a state is told without its colour", () => {
  test("each tile carries an icon and its word, no two states the same", async () => {
    const toldOn = async (query: string) =>
      (await gallery.open(query)).locator("[data-cabin]").evaluateAll((tiles) =>
        tiles.map((tile) => {
          const face = tile.querySelector("[aria-hidden]");
          const icon = face?.querySelector("svg")?.innerHTML ?? "";
          const word = (face?.firstElementChild?.textContent ?? "").replace(/[\d:]+.*$/, "").trim();
          return { tone: (tile as HTMLElement).dataset.tone ?? "", icon, head: face?.firstElementChild?.textContent ?? "", word };
        }),
      );
    const told = [...(await toldOn("cabins=12&alert=1")), ...(await toldOn("cabins=12&hook=1"))];
    for (const { tone, icon, head } of told) expect([tone, icon !== "", /\p{L}{4}/u.test(head)]).toEqual([tone, true, true]);
    const icons = new Map(told.map(({ tone, icon }) => [tone, icon]));
    expect(new Set(icons.values()).size).toBe(icons.size);
    expect(icons.size).toBeGreaterThanOrEqual(12);
  });
});

describe("what a screen reader says by itself", () => {
  /** Everything the live regions of the page have said. */
  const listen = (page: Page) =>
    page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      for (const region of document.querySelectorAll("[aria-live]"))
        new MutationObserver(() => said.push(region.textContent ?? "")).observe(region, {
          characterData: true,
          childList: true,
          subtree: true,
        });
    });
  const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

  test("a cabin that has to pay and a line that is gone; never the running cost", async () => {
    const page = await gallery.open("cabins=12");
    await listen(page);
    await page.evaluate(() => {
      const { gallery } = window;
      const cabins = gallery?.core.live.getState().cabins ?? [];
      const [due, free] = [cabins[2]?.cabin, cabins[1]?.cabin];
      if (gallery === undefined || due === undefined || free === undefined) return;
      gallery.fake.send({ kind: "cabin", cabin: { ...due, state: "talking", account: null } });
      window.setTimeout(() => gallery.fake.send({ kind: "cabin", cabin: due }), 50);
      window.setTimeout(() => gallery.fake.send({ kind: "cabin", cabin: { ...free, state: "unreachable", line: "unreachable" } }), 100);
    });
    await page.waitForFunction(() => (window as unknown as { said: string[] }).said.length >= 2);
    // Long enough for every tile to have run on.
    await page.waitForFunction(
      (before) => document.querySelector('[data-cabin="1"]')?.textContent !== before,
      await page.locator('[data-cabin="1"]').textContent(),
    );
    expect(await said(page)).toEqual(["Cabina 3 por cobrar, 2.780 pesos", "Cabina 2 sin línea"]);
  });

  test("a call that is about to be cut is said at once, without its seconds", async () => {
    const page = await gallery.open("cabins=12");
    const region = page.locator('[aria-live="assertive"]');
    expect(await region.innerText()).toBe("Cabina 4 se corta en menos de un minuto");
  });
});
