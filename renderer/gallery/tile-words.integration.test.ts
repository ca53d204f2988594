import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { seriousFaults } from "../../e2e/support/serious-faults.ts";

const { open } = galleryForTests();

/** What stands on a tile, without what is read aloud for it. */
const faceOf = (page: Page, cabin: number) => page.locator(`[data-cabin="${cabin}"] > [aria-hidden]`).innerText();

test.each([
  {
    tiles: "twelve",
    query: "cabins=12&alert=1",
    words: new Map([
      [2, /Colombia\s+· \$320 · cobrada 18:21/],
      [3, /Colgó hace 1:14/],
      [9, /Perú móvil: hasta 11 min/],
      [10, /El puerto FXS 10 no responde\s+hace 4 min/],
      [11, /Satélite Iridium · bloqueado\s+00 8816 3145 0092/],
    ]),
  },
  {
    tiles: "forty",
    query: "cabins=40&alert=1",
    words: new Map([
      [6, /R\. Dominic\.\s+aún sin cobro/],
      [10, /Puerto 10\s+hace 4 min/],
      [11, /Satélite\s+3 intentos$/],
      [12, /\$0\s+Sin cobrar$/],
    ]),
  },
  {
    tiles: "twelve, with handsets off the hook",
    query: "cabins=12&hook=1",
    words: new Map([
      [1, /Descolgada\s+Con tono, sin marcar\s+hace 0:08\s+Pospago$/],
      [2, /Descolgada\s+Lleva 0:27 sin marcar\s+Pospago$/],
      [3, /Marcando\s+00\s+Marcando…\s+Pospago$/],
      [4, /Marcando\s+Venezuela · Móvil\s+00 58 414 2\s+Marcando…\s+Pospago$/],
      [5, /Prepago\s+Lleva 1:05 sin marcar\s+\$1\.000\s+depósito\s+Perú móvil: hasta 11 min$/],
    ]),
  },
  {
    tiles: "forty, with handsets off the hook",
    query: "cabins=40&hook=1",
    words: new Map([
      [1, /Tono\s+descolgada 0:08$/],
      [2, /Tono\s+Sin marcar 0:27$/],
      [3, /Marca\s+marcando…$/],
      [4, /Marca\s+Venezuela\s+marcando…$/],
    ]),
  },
])("the words of a tile of $tiles", async ({ query, words }) => {
  const page = await open(query, { frozen: true });
  for (const [cabin, said] of words) expect(await faceOf(page, cabin)).toMatch(said);
});

test.each([4, 12, 16, 24, 40, 96])("of %i cabins, the one that owes $2.783 says what cash pays of it: $2.780", async (cabins) => {
  const page = await open(`cabins=${cabins}`, { frozen: true });
  const isSmall = /^S/.test((await page.locator('[data-cabin="3"]').first().getAttribute("data-level")) ?? "");
  await expect.poll(() => faceOf(page, 3)).toContain("$2.780");
  // Room for the sum of the calls, and for the button below it, is on the larger ones only.
  expect((await faceOf(page, 3)).includes("$2.783")).toBe(!isSmall);
  expect(await page.locator('[data-cabin="3"] .visually-hidden').innerText()).toContain("2.780 pesos");
});

test("pinned from another page, and under an alert, a small tile says the same", async () => {
  const page = await open("cabins=96&alert=1");
  await page.locator('[data-level="pin"]').first().click();
  const pin = page.locator('[data-cabin="3"][data-level="pin"] > [aria-hidden]');
  await expect.poll(() => pin.innerText()).toContain("$2.780");
  await page.evaluate(() => {
    const { core, fake } = window.gallery ?? {};
    const of = (number: number) => core?.live.getState().cabins.find(({ cabin }) => cabin.number === number)?.cabin;
    const [owing, alerted] = [of(3), of(11)];
    if (owing === undefined || alerted === undefined) throw new Error("no such cabins");
    fake?.send({ kind: "cabin", cabin: { ...owing, alert: alerted.alert } });
  });
  await page.locator('[data-cabin="3"][data-tone="alert"]').waitFor();
  await expect.poll(() => pin.innerText()).toContain("$2.780");
});

test("a call that will not be charged is known before it is made: by words, and by the stripes of the head", async () => {
  const page = await open("cabins=12&select=2");
  const head = () => page.locator('[data-cabin="2"] header, [data-cabin="2"] [class*="head"]').first();
  const stripes = async () =>
    (await head().evaluate((element) => getComputedStyle(element).backgroundImage)).startsWith("repeating-linear");
  expect(await stripes()).toBe(false);
  await page.keyboard.press("n");
  await expect.poll(() => page.getByRole("dialog").innerText()).toContain("Vale una llamada o 10 minutos");
  await page.keyboard.press("1");
  await expect.poll(() => faceOf(page, 2)).toMatch(/Próxima llamada sin cobrar/);
  expect(await page.locator('[data-cabin="2"] .visually-hidden').innerText()).toContain("sin cobrar: una llamada o 10 minutos");
  expect(await stripes()).toBe(true);
  expect(await seriousFaults(page)).toEqual([]);
});

test("for how long a charge can be undone runs by the second", async () => {
  const page = await open("cabins=12&select=11");
  expect(await faceOf(page, 11)).toMatch(/Vuelto\s+\$2\.220\s+Deshacer [5-8] s/);
  await page.waitForFunction(() => /Deshacer [1-4] s/.test(document.querySelector('[data-cabin="11"]')?.textContent ?? ""));
});

test.each([
  ["printed", "es", "Ticket N.º 4.821 impreso"],
  ["pending", "es", "Ticket N.º 4.821 por imprimir"],
  ["unknown", "es", "Ticket N.º 4.821: ¿salió?"],
  ["not-wanted", "es", "Venta N.º 4.821 sin ticket"],
  ["printed", "en", "Receipt No. 4.821 printed"],
  ["pending", "en", "Receipt No. 4.821 to be printed"],
  ["unknown", "en", "Receipt No. 4.821: did it print?"],
  ["not-wanted", "en", "Sale No. 4.821, no receipt"],
] as const)("a receipt that is %s, in %s, on the tile and in the till: %s", async (print, language, words) => {
  const page = await open("cabins=12&select=11");
  await page.evaluate(
    ([state, spoken]) => {
      const { core, fake } = window.gallery ?? {};
      const cabin = core?.live.getState().cabins.find((each) => each.cabin.number === 11)?.cabin;
      if (core === undefined || cabin?.lastSale == null) throw new Error("no paid cabin");
      core.preferences.setState({ language: spoken });
      fake?.send({ kind: "cabin", cabin: { ...cabin, lastSale: { ...cabin.lastSale, print: state } } });
    },
    [print, language] as const,
  );
  await expect.poll(() => faceOf(page, 11)).toContain(words);
  await expect.poll(() => page.locator("aside").innerText()).toContain(`${words} · `);
  // One line: it is read while the change is counted.
  expect(
    await page.locator('[data-cabin="11"] [class*="idle-text"]').evaluate((element) => element.scrollHeight <= element.clientHeight),
  ).toBe(true);
});

test("how long ago a customer hung up runs by the second", async () => {
  const page = await open("cabins=12");
  const told = async () => /hace (\d+:\d\d)/.exec(await faceOf(page, 3))?.[1];
  const before = await told();
  expect(before).toMatch(/^1:\d\d$/);
  await page.waitForFunction(
    (was) => document.querySelector('[data-cabin="3"] > [aria-hidden]')?.textContent?.includes(was) === false,
    `hace ${before}`,
  );
  expect(await told()).toMatch(/^1:\d\d$/);
});

describe("a handset off the hook", () => {
  const nameOf = (page: Page, cabin: number) => page.locator(`[data-cabin="${cabin}"] > .visually-hidden`).innerText();
  const lift = (page: Page, offHook: { elapsedMs: number; digits: string; destination: string | null } | null) =>
    page.evaluate((lifted) => {
      const { core, fake } = window.gallery ?? {};
      const cabin = core?.live.getState().cabins.find((each) => each.cabin.number === 2)?.cabin;
      if (cabin === undefined) throw new Error("no such cabin");
      const state = lifted === null ? "free" : lifted.digits === "" ? "off-hook" : "dialling";
      fake?.send({ kind: "cabin", cabin: { ...cabin, state, offHook: lifted } });
    }, offHook);

  test("its seconds run and are not read out; after 20 of them the tile says so, to whoever reads and to whoever hears it", async () => {
    const page = await open("cabins=12");
    await lift(page, { elapsedMs: 17_000, digits: "", destination: null });
    await expect.poll(() => faceOf(page, 2)).toMatch(/Con tono, sin marcar\s+hace 0:1[789]/);
    expect(await nameOf(page, 2)).toBe("Cabina 2, descolgada");
    await expect.poll(() => faceOf(page, 2), { timeout: 6_000 }).toMatch(/Lleva 0:2\d sin marcar/);
    expect(await nameOf(page, 2)).toBe("Cabina 2, descolgada, lleva más de 20 segundos sin marcar");
    // What the cashier need not do anything about at once is not said by itself.
    expect(await page.locator("[aria-live]").evaluateAll((all) => all.map((region) => region.textContent).join())).not.toContain("2, desc");
  });

  test("too long without a digit on another page, it is pinned; without contact nothing of it passes for the present", async () => {
    const page = await open("cabins=96&hook=1");
    await page.evaluate(() => window.gallery?.core.panel.setState({ page: 1 }));
    const pin = page.locator('[data-cabin="2"][data-level="pin"] > [aria-hidden]');
    await expect.poll(() => pin.innerText()).toMatch(/Sin marcar 0:\d\d/);
    const isWhole = await pin
      .locator("[data-undialled]")
      .evaluate(({ scrollWidth, clientWidth, parentElement: body }) => [
        scrollWidth <= clientWidth,
        (body?.scrollHeight ?? 0) <= (body?.clientHeight ?? 0),
      ]);
    expect(isWhole).toEqual([true, true]);
    const few = await open("cabins=12&hook=1");
    await few.evaluate(() => window.gallery?.core.live.setState({ contact: { kind: "lost", since: new Date() } }));
    // The cut plug of a running call whose news have ended.
    for (const cabin of [1, 2, 3, 4, 5]) await few.locator(`[data-cabin="${cabin}"] [class*="meta"] svg`).waitFor();
  });

  test("each digit is on the tile, then where they lead; put back, it is free", async () => {
    const page = await open("cabins=12");
    await lift(page, { elapsedMs: 2_000, digits: "005", destination: null });
    await expect.poll(() => faceOf(page, 2)).toMatch(/Marcando\s+00 5\s+Marcando…/);
    const top = () => page.locator('[data-cabin="2"] [class*="number"]').evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    await lift(page, { elapsedMs: 3_000, digits: "0051", destination: "Perú" });
    await expect.poll(() => faceOf(page, 2)).toMatch(/Marcando\s+Perú\s+00 51/);
    // The digits stay where the eye is.
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
    expect(await nameOf(page, 2)).toBe("Cabina 2, marcando, Perú");
    await lift(page, null);
    await expect.poll(() => faceOf(page, 2)).toContain("Abrir cabina");
  });
});
