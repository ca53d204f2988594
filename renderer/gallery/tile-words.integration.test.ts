import type { Page } from "playwright-core";
import { expect, test } from "vitest";
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
