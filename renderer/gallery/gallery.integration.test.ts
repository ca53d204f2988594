import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type {} from "./gallery-window.ts";

let server: PreviewServer;
let browser: Browser;
let context: BrowserContext;
let outDir: string;
let address: string;
let page: Page;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), "timbre-gallery-"));
  const configFile = fileURLToPath(new URL("../../vite.config.ts", import.meta.url));
  const input = fileURLToPath(new URL("../gallery.html", import.meta.url));
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: true, sourcemap: false, rollupOptions: { input } } });
  server = await preview({ configFile, logLevel: "error", build: { outDir }, preview: { host: "127.0.0.1", port: 0 } });
  address = `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}/gallery.html`;
  browser = await chromium.launch({ executablePath: process.env.TIMBRE_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "es-CL" });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(outDir, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await context.newPage();
});

afterEach(async () => {
  await page.close();
});

async function open(query: string): Promise<void> {
  await page.goto(`${address}?${query}`);
  await page.waitForSelector("[data-cabin]");
  await page.evaluate(() => document.fonts.ready);
}

function asked(): Promise<readonly { what: string; input: Record<string, unknown> }[]> {
  return page.evaluate(() => (window.gallery?.fake.asked ?? []) as never);
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
    await page.emulateMedia({ colorScheme });
    await open(query);
    const { violations } = await new AxeBuilder({ page: page as never }).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join("\n")}`)).toEqual([]);
  });

  test.each(["nav button:nth-child(2)", "nav button:nth-child(3)"])("axe finds no serious fault in the list of %s", async (button) => {
    await open("cabins=12");
    await page.click(button);
    await page.waitForSelector("tbody tr");
    const { violations } = await new AxeBuilder({ page: page as never }).analyze();
    expect(
      violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    ).toEqual([]);
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

describe("keyboard", () => {
  test("3 Enter charges cabin 3 and prints, once, however long Enter is held", async () => {
    await open("cabins=12");
    await page.keyboard.press("3");
    for (let repeat = 0; repeat < 20; repeat += 1) await page.keyboard.down("Enter");
    await page.keyboard.up("Enter");
    await expect.poll(async () => (await asked()).length).toBe(1);
    await tile(3).and(page.locator('[data-tone="paid"]')).waitFor();
    const [charge] = await asked();
    expect(charge?.input).toMatchObject({ cabin: 3, tender: { method: "cash" }, print: true });
    expect(charge?.input.operationId).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-cabin"))).toBe("3");
  });

  test("3 5000 Enter hands back the change", async () => {
    await open("cabins=12");
    await page.keyboard.press("3");
    await page.keyboard.type("5000");
    await page.getByText("$2.220").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await asked())[0]?.input.tender).toEqual({ method: "cash", received: "5000" });
  });

  test("too little is not charged, and says how much is missing", async () => {
    await open("cabins=12");
    await page.keyboard.press("3");
    await page.keyboard.type("2500");
    await page.getByText("Faltan $280.").waitFor();
    await page.keyboard.press("Enter");
    expect(await asked()).toEqual([]);
  });

  test("a card pays without the cash rounding", async () => {
    await open("cabins=12&select=3");
    await page.getByText("Redondeo efectivo").waitFor();
    await page.getByText("Tarjeta").click();
    await page.getByText("Redondeo efectivo").waitFor({ state: "detached" });
    await expect.poll(() => page.locator("aside").innerText()).toContain("$2.783");
  });

  test("N 1 asks for an uncharged call, D disables, * finds who has to pay", async () => {
    await open("cabins=12");
    await page.keyboard.press("0");
    await page.keyboard.press("2");
    await page.keyboard.press("n");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("1");
    await expect.poll(asked).toMatchObject([{ what: "uncharged", input: { number: 2, mode: "once", reason: "Prueba técnica" } }]);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("d");
    await page.getByText("Limpieza").waitFor();
    await page.keyboard.press("1");
    await expect.poll(asked).toMatchObject([{ what: "uncharged" }, { what: "disable", input: { number: 2, reason: "Limpieza" } }]);
    await page.keyboard.press("*");
    await expect.poll(() => tile(3).getAttribute("aria-selected")).toBe("true");
  });

  test("arrows move, with one tab stop", async () => {
    await open("cabins=12");
    await tile(1).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-cabin"))).toBe("6");
    expect(await page.locator('[data-cabin][tabindex="0"]').count()).toBe(1);
  });
});

describe("sales", () => {
  test("the newest receipt is shown first; Ver opens it, arrows and clicks choose another, and it is printed again", async () => {
    await open("cabins=12");
    await page.keyboard.press("3");
    await page.keyboard.press("Enter");
    await tile(3).and(page.locator('[data-tone="paid"]')).waitFor();
    await page.getByRole("button", { name: /^Ver ticket/ }).click();
    const paper = page.locator("pre");
    await expect.poll(() => paper.innerText()).toContain("TOTAL 2780");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => paper.innerText()).toContain("TOTAL 320");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-sale"))).toBe("sale-4820");
    await page.locator("tbody tr").first().click();
    await expect.poll(() => paper.innerText()).toContain("TOTAL 2780");
    await page.keyboard.press("End");
    await expect.poll(() => paper.innerText()).toContain("TOTAL 320");
    await page.getByRole("button", { name: "Reimprimir 4.820" }).click();
    await expect.poll(asked).toMatchObject([{ what: "charge" }, { what: "reprint", input: { id: "sale-4820" } }]);
  });

  test("a till that is but a number is called so in the line of the brand", async () => {
    await open("cabins=12");
    await page.getByText("Estación Central · Caja 1").waitFor();
  });
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
