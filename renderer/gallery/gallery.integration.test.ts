import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { seriousFaults } from "../../e2e/support/serious-faults.ts";
import type {} from "./gallery-window.ts";

const gallery = galleryForTests();
let page: Page;

async function open(query: string, look: Parameters<typeof gallery.open>[1] = {}): Promise<void> {
  page = await gallery.open(query, look);
}
const tile = (cabin: number) => page.locator(`[data-cabin="${cabin}"]`);

describe("the whole shop on one screen", () => {
  /** Elements whose content is larger than themselves, other than by a deliberate ellipsis. */
  const clipped = () =>
    page.evaluate(() => {
      const inner = (element: Element) =>
        [...element.querySelectorAll("*")].filter(
          (child) =>
            child.children.length === 0 &&
            !child.classList.contains("visually-hidden") &&
            /\d/.test(child.textContent ?? "") &&
            /\$/.test(child.textContent ?? ""),
        );
      const bad: string[] = [];
      for (const box of document.querySelectorAll("[data-cabin], aside button, aside li")) {
        const edge = box.getBoundingClientRect();
        for (const child of inner(box)) {
          const range = document.createRange();
          range.selectNodeContents(child);
          const text = range.getBoundingClientRect();
          const own = child.getBoundingClientRect();
          const outside =
            text.right > edge.right + 0.5 ||
            text.left < edge.left - 0.5 ||
            text.bottom > edge.bottom + 0.5 ||
            text.right > window.innerWidth;
          if (outside || text.width > own.width + 0.5) bad.push(child.textContent ?? "");
        }
      }
      return bad;
    });
  const scrolls = () =>
    page.evaluate(() => {
      const hidden = (element: Element) => element.classList.contains("visually-hidden");
      const scroller = (element: Element) =>
        element.scrollHeight > element.clientHeight + 1 && ["auto", "scroll"].includes(getComputedStyle(element).overflowY);
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
      return (
        scrollHeight > clientHeight ||
        scrollWidth > clientWidth ||
        [...document.querySelectorAll("*")].some((element) => !hidden(element) && scroller(element))
      );
    });

  test.each(["cabins=12&select=3", "cabins=40&select=3", "cabins=12&data=fortune&select=2", "cabins=40&data=fortune&select=2"])(
    "no scrollbar and no cut amount at 1366x768: %s",
    async (query) => {
      await open(query);
      expect(await scrolls()).toBe(false);
      expect(await clipped()).toEqual([]);
      const tiles = await page.locator("[data-cabin]").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom));
      expect(tiles).toHaveLength(query.includes("40") ? 40 : 12);
      expect(Math.max(...tiles)).toBeLessThanOrEqual(768 - 30);
    },
  );

  test("twelve cabins are 240 by 200, forty are 119 by 119", async () => {
    await open("cabins=12");
    const twelve = await tile(1).boundingBox();
    expect([Math.round(twelve?.width ?? 0), Math.round(twelve?.height ?? 0)]).toEqual([241, 200]);
    await open("cabins=40");
    const forty = await tile(1).boundingBox();
    expect(Math.abs((forty?.width ?? 0) - 119)).toBeLessThanOrEqual(2);
    expect(Math.abs((forty?.height ?? 0) - 119)).toBeLessThanOrEqual(2);
  });
});

describe("accessibility", () => {
  test.each([
    ["light", "cabins=12&select=3"],
    ["dark", "cabins=12&select=3"],
    ["light", "cabins=40&select=4"],
    ["dark", "cabins=40&select=4"],
    ["light", "cabins=4&select=1"],
  ] as const)("axe finds no serious fault, %s, %s", async (colorScheme, query) => {
    await open(query, { dark: colorScheme === "dark" });
    expect(await seriousFaults(page)).toEqual([]);
  });

  test.each(["nav button:nth-child(2)", "nav button:nth-child(3)"])("axe finds no serious fault in the list of %s", async (button) => {
    await open("cabins=12");
    await page.click(button);
    await page.waitForSelector("tbody tr");
    expect(await seriousFaults(page)).toEqual([]);
  });

  test("a tile says what it is in words, and never its running cost", async () => {
    await open("cabins=12");
    expect(
      await page.getByRole("gridcell", { name: "Cabina 3, por cobrar, 3 llamadas, 2.780 pesos, colgó hace 1 minuto", exact: true }).count(),
    ).toBe(1);
    expect(await page.getByRole("gridcell", { name: "Cabina 1, hablando, Perú · Móvil Claro, $90 por minuto", exact: true }).count()).toBe(
      1,
    );
  });
});

test("the owner is told that the backups share the disk of the book, and where their key is not", async () => {
  await open("scene=settings");
  await page.getByText("Elige una carpeta en otro disco.").waitFor();
  await page.getByText("Guarda una copia de la clave en otra parte.").waitFor();
});

describe("contact with the core", () => {
  test("lost: says so, freezes the running cost with ≈, and recovers alone", async () => {
    await open("cabins=12");
    await page.evaluate(() => {
      if (window.gallery) window.gallery.away = true;
      window.gallery?.fake.hangUpOn();
    });
    await page.getByText(/Sin contacto con la central desde \d\d:\d\d/).waitFor({ timeout: 5000 });
    const cost = await tile(1).innerText();
    expect(cost).toContain("≈$");
    const changed = tile(1).evaluate(
      (element) =>
        new Promise((resolve) => {
          const watcher = new MutationObserver(() => resolve(true));
          watcher.observe(element, { characterData: true, childList: true, subtree: true });
          window.setTimeout(() => resolve(false), 2100);
        }),
    );
    expect(await changed).toBe(false);
    await page.evaluate(() => {
      if (window.gallery) window.gallery.away = false;
    });
    await page.getByText(/Sin contacto/).waitFor({ state: "detached", timeout: 10_000 });
    expect(await tile(1).innerText()).not.toContain("≈");
  });
});
