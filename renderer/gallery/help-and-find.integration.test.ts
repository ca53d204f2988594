import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { seriousFaults } from "../../e2e/support/serious-faults.ts";

const gallery = galleryForTests();
const { asked, press } = gallery;
let page: Page;
const open = async (query: string, look?: Parameters<typeof gallery.open>[1]) => (page = await gallery.open(query, look));
const state = () => page.evaluate(() => JSON.stringify(window.gallery?.core.panel.getState()));
const heading = () => page.getByRole("heading", { level: 1 }).innerText();
/** As a scanner does it: each key a few milliseconds after the one before. */
const scan = (text: string) =>
  page.evaluate(
    (keys) => {
      for (const key of keys) {
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      }
    },
    [...text, "Enter"],
  );

describe("F1", () => {
  test.each([false, true])("shows the keys of cabins, till and window, without a fault (dark: %s)", async (dark) => {
    await open("cabins=12&scene=rates", { dark });
    await press("F1");
    await page.getByRole("dialog", { name: "Teclas y ayuda" }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  test("names every key the counter hears and no other, and each does something", { timeout: 180_000 }, async () => {
    await open("cabins=12");
    await press("F1");
    const named = await page
      .locator("[data-key]")
      .evaluateAll((caps) =>
        caps
          .filter((cap) => ["panel", "till", "counter"].includes(cap.getAttribute("data-place") ?? ""))
          .map((cap) => cap.getAttribute("data-key") ?? ""),
      );
    await press("Escape");
    // The same key twice within 400 ms counts once: here each press is half a second after the last.
    await page.evaluate(() => {
      let ms = performance.now();
      performance.now = () => (ms += 500);
    });
    const letters = [..."abcdefghijklmnopqrstuvwxyz*+-/.,"];
    const shown = new Set(named.filter((key) => key.length === 1));
    // To pay, talking prepaid, free, disabled, and none chosen: what does nothing in all of them does nothing.
    const cabins = [3, 4, 2, 9, null];
    const effective = new Set<string>();
    for (const key of letters)
      for (const selected of cabins) {
        await page.evaluate((number) => {
          window.gallery?.core.panel.setState({
            scene: "cabins",
            callsOf: null,
            selected: number,
            zone: number === 3 ? "till" : "panel",
            dialog: null,
            over: null,
            pick: null,
            received: "",
            detailed: false,
          });
        }, selected);
        // The key before may have led to another scene.
        await page.locator("[data-cabin]").first().waitFor();
        const [before, askedBefore] = [await state(), (await asked()).length];
        await page.evaluate(
          (pressed) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true, cancelable: true })),
          key,
        );
        if ((await state()) !== before || (await asked()).length > askedBefore) effective.add(key);
      }
    await undoOf();
    expect([...effective].toSorted()).toEqual([...shown].filter((key) => key !== "z").toSorted());

    /** Z needs a sale that was made just now. */
    async function undoOf() {
      await page.evaluate(() =>
        window.gallery?.core.panel.setState({
          selected: 3,
          zone: "till",
          dialog: null,
          over: null,
          pick: null,
          received: "",
          detailed: false,
        }),
      );
      await press("Enter");
      await expect.poll(async () => (await asked()).some(({ what }) => what === "charge")).toBe(true);
      await page.getByRole("gridcell", { name: /^Cabina 3, cobrada/ }).waitFor();
      await press("z");
      await expect.poll(async () => (await asked()).some(({ what }) => what === "void")).toBe(true);
    }
  });
});

describe("F3", () => {
  test("F3 Enter prints the last receipt again, from any scene", async () => {
    await open("scene=rates&role=cashier");
    await press("F3");
    await page.getByRole("searchbox").waitFor();
    await press("Enter");
    await page.getByText("Reimpresión enviada.").waitFor();
    expect((await asked()).filter(({ what }) => what === "reprint")).toHaveLength(1);
  });

  test("what was typed is found first; another Enter prints it", async () => {
    await open("cabins=12");
    await press("F3");
    await page.keyboard.type("4820", { delay: 40 });
    await press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-reprint"))).toBe(true);
    expect((await asked()).filter(({ what }) => what === "reprint")).toEqual([]);
    await press("Enter");
    await page.getByText("Reimpresión enviada.").waitFor();
  });
});

describe("the list under the field of F3", () => {
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.row ?? document.activeElement?.tagName);
  const rows = () => page.locator("[data-row]").evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.row));

  test("is entered with the down arrow, at its first sale, and left upwards from there", async () => {
    await open("cabins=12&counter=1");
    await press("F3");
    await page.getByRole("searchbox").waitFor();
    await page.locator("[data-row]").nth(1).waitFor();
    const [first, second] = await rows();
    await press("ArrowDown");
    await expect.poll(focused).toBe(first);
    await press("ArrowDown");
    await expect.poll(focused).toBe(second);
    await press("ArrowUp");
    await expect.poll(focused).toBe(first);
    await press("ArrowUp");
    await expect.poll(focused).toBe("INPUT");
    expect(await asked()).toEqual([]);
  });

  test("is that of what was typed, also where it was not found yet when the arrow came", async () => {
    await open("cabins=12&counter=1");
    await press("F3");
    await page.getByRole("searchbox").waitFor();
    await page.locator("[data-row]").nth(1).waitFor();
    const [, second] = await rows();
    await page.keyboard.type("4819");
    await press("ArrowDown");
    await expect.poll(focused).toBe(second);
    expect(await rows()).toEqual([second]);
  });

  test("is stayed out of where nothing was found", async () => {
    await open("cabins=12");
    await press("F3");
    await page.keyboard.type("99999999");
    await press("ArrowDown");
    await page.getByText("Ninguna venta con eso.").waitFor();
    expect(await focused()).toBe("INPUT");
  });
});

describe("a scanned receipt", () => {
  test.each([
    ["in the panel", 2, "panel"],
    ["in the till, where digits are an amount", 3, "till"],
  ] as const)("%s: the sale is found, nothing is charged, nothing is typed", async (_where, selected, zone) => {
    await open("cabins=12");
    await page.evaluate((chosen) => window.gallery?.core.panel.setState(chosen), { selected, zone });
    await scan("A-4821");
    await page.getByRole("searchbox").waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("A-4821");
    expect(await asked()).toEqual([]);
    await press("Home");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press("Home");
    expect(JSON.parse(await state())).toMatchObject({ scene: "cabins", selected, received: "", dialog: null, buffer: "" });
  });

  test("the same digits by hand are an amount", async () => {
    await open("cabins=12&select=3");
    await page.keyboard.type("4821", { delay: 40 });
    expect(JSON.parse(await state())).toMatchObject({ scene: "cabins", received: "4821" });
  });
});

describe("away from the cabins", () => {
  test("a strip keeps those that owe and those about to be cut; one press leads back to it", async () => {
    await open("cabins=12&scene=rates&role=cashier");
    const strip = page.getByRole("navigation", { name: "Cabinas que esperan" });
    const owing = strip.getByRole("button", { name: /^03 Por cobrar \$2\.780/ });
    await owing.waitFor();
    expect(await strip.evaluate((element) => element.getBoundingClientRect().height)).toBe(36);
    await strip.getByRole("button", { name: /Corta en 00:\d\d/ }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await owing.click();
    await page.getByRole("gridcell", { name: /^Cabina 3, por cobrar/ }).waitFor();
    expect(JSON.parse(await state())).toMatchObject({ scene: "cabins", selected: 3, zone: "till" });
    expect(await strip.count()).toBe(0);
  });

  test.each([
    ["F9", "Turno"],
    ["F4", null],
  ])("%s works in the tariffs", async (key, title) => {
    await open("scene=rates&role=cashier");
    await press(key);
    if (title === null) await page.getByRole("dialog").waitFor();
    else await expect.poll(heading).toMatch(title);
  });
});
