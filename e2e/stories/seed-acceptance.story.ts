import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import type { CallView } from "../../shared/contract/call-view.ts";
import { SEED_SHOP } from "../support/shop-json.ts";
import { makeWorld, type World } from "../support/world.ts";

const REPOSITORY = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);

/** `timbre price`, as an accountant asks it. */
async function priced(seconds: number, value: string, unit: "minute" | "second" = "minute"): Promise<string> {
  const args = ["scripts/timbre.mjs", "price", "--value", value, "--unit", unit, "--seconds", String(seconds), "--json"];
  const { stdout } = await run(join(REPOSITORY, "node_modules", ".bin", "node"), args, { cwd: REPOSITORY });
  return (JSON.parse(stdout) as { price: string }).price;
}

describe("T-AC-01 to 05: what a call costs", () => {
  test.each([
    ["T-AC-01", 68, "200", "minute", "227"],
    ["T-AC-02", 3, "200", "minute", "10"],
    ["T-AC-03", 0, "200", "minute", "0"],
    ["T-AC-03", 0, "50", "minute", "0"],
    ["T-AC-03", 0, "100", "minute", "0"],
    ["T-AC-03", 0, "0", "second", "0"],
    ["T-AC-04", 60, "110", "minute", "110"],
    ["T-AC-04", 68, "110", "minute", "125"],
  ] as const)("%s: %i s at %s per %s cost %s", async (_id, seconds, value, unit, expected) => {
    expect(await priced(seconds, value, unit)).toBe(expected);
  });
});

/** The 26 attempts of cabin 1, oldest first: the seed's page is the last fifteen of them. */
const OLDER = Array.from({ length: 11 }, () => "1005");
const SEED_PAGE = [
  { number: "1007" },
  { number: "1006", talkMs: 67_400, seconds: 68 },
  { number: "025854207" },
  { number: "1007" },
  { number: "4375" },
  { number: "4375" },
  { number: "4375" },
  { number: "1007" },
  { number: "1007" },
  { number: "1006", talkMs: 2_400, seconds: 3 },
  { number: "1005" },
  { number: "1005" },
  { number: "1005" },
  { number: "025854205" },
  { number: "0322768005" },
] as const;

/** Dials and waits until the attempt is in the book. An attempt without talk meets a carrier that is busy. */
async function attempt({ shop, street }: World, user: string, cabin: number, step: { number: string; talkMs?: number }): Promise<void> {
  street.carrier.script(step.number, step.talkMs === undefined ? { reject: 486 } : { answerAfterMs: 0, talkMs: step.talkMs });
  const before = (await shop.rest.calls({ cabin: String(cabin) })).total;
  const call = await street.phone(user).dial(step.number);
  await call.untilEnded((step.talkMs ?? 0) + 20_000);
  await shop.live.untilCabin(cabin, ({ live, lastCall }) => live === null && lastCall?.dialled === step.number);
  expect((await shop.rest.calls({ cabin: String(cabin) })).total).toBe(before + 1);
}

test("T-AC-04 to 16: the seed's shop, through the real switch, on screen and in the database", async () => {
  const world = await makeWorld({ ...SEED_SHOP, cabins: 2 });
  const { shop, street } = world;
  try {
    const { page } = await world.counter();
    const quotes = async (number: string) => {
      const { prefix, destination, source, value, unit } = (await shop.rest.request("GET", `/quote?number=${number}`)).body as Record<
        string,
        string
      >;
      return [prefix, destination, source, value, unit];
    };
    // T-AC-04: not in the list, the provider's 100 with 10 %. T-AC-05: in the list at P, whatever the provider asks.
    expect(await quotes("0452112233")).toEqual(["045", "TEMUCO", "cost+markup", "110", "minute"]);
    expect(await quotes("0322768005")).toEqual(["032", "Valparaiso", "sell", "200", "minute"]);
    // T-AC-06 to 11.
    expect(await quotes("025854205")).toEqual(["02", "SANTIAGO CHILE", "sell", "50", "minute"]);
    expect(await quotes("025854207")).toEqual(["02", "SANTIAGO CHILE", "sell", "50", "minute"]);
    expect(await quotes("1005")).toEqual(["100", "INTERNAS 01", "sell", "100", "minute"]);
    expect(await quotes("1007")).toEqual(["100", "INTERNAS 01", "sell", "100", "minute"]);
    expect(await quotes("1006")).toEqual(["1006", "INTERNAS 02", "sell", "200", "minute"]);
    expect(await quotes("4375")).toEqual(["43", "INTERNAS", "cost+markup", "0", "second"]);
    expect(await quotes("0991234567")).toEqual(["099", "CHILE CELULARES", "sell", "150", "minute"]);

    for (const number of OLDER) await attempt(world, "4312", 1, { number });
    for (const step of SEED_PAGE) await attempt(world, "4312", 1, step);

    await thePageHasTheSeedsRows(world);
    await theTileShowsTheNewestRow(page);
    await theDetailsReadAsInTheSeed(page);
    await theBookHolds(world);
    await aDisabledCabinCannotDial(world, page);
    expect(street.carrier.calls).toHaveLength(26);
  } finally {
    await world.stop();
  }
}, 240_000);

/** T-AC-13 and 14. */
async function thePageHasTheSeedsRows({ shop }: World): Promise<void> {
  const first = await shop.rest.calls({ cabin: "1", page: "1", size: "15" });
  const second = await shop.rest.calls({ cabin: "1", page: "2", size: "15" });
  expect([first.total, first.rows.length, second.rows.length]).toEqual([26, 15, 11]);
  expect(first.rows.map(({ dialled }) => dialled)).toEqual(SEED_PAGE.map(({ number }) => number).reverse());
  const countOf = (prefix: string) => first.rows.filter((row) => row.prefix === prefix && row.source === "sell").length;
  expect([countOf("100"), countOf("1006"), countOf("02"), countOf("032")]).toEqual([7, 2, 2, 1]);
  expect(first.rows.filter(({ source }) => source === "cost+markup")).toHaveLength(3);
  expect(first.rows.filter(({ billedSeconds }) => billedSeconds === 0)).toHaveLength(13);
  const sum = (of: (row: CallView) => number) => first.rows.reduce((total, row) => total + of(row), 0);
  expect([sum((row) => row.billedSeconds), sum((row) => Number(row.price))]).toEqual([71, 237]);
}

type Page = Awaited<ReturnType<World["counter"]>>["page"];

/** T-AC-12, T-AC-15: the newest row, though nobody answered it. */
async function theTileShowsTheNewestRow(page: Page): Promise<void> {
  // What the cabin owes is charged first: with nothing to pay the till shows its last call.
  await page.getByRole("gridcell", { name: /^Cabina 1, por cobrar, 2 llamadas, 240 pesos/ }).waitFor();
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: /^Cabina 1, cobrada, 240 pesos/ }).waitFor();
  const block = page.getByRole("region", { name: "Última llamada" });
  for (const text of ["0322768005", "Valparaiso", "00:00", "$ 200,00 x min", "$ 0"]) await block.getByText(text, { exact: true }).waitFor();
}

async function theDetailsReadAsInTheSeed(page: Page): Promise<void> {
  await page.getByRole("group", { name: "Acciones de la cabina" }).getByRole("button", { name: "Detalles" }).click();
  await page.getByText("Página 1 de 2").waitFor();
  await page.getByText("Total: 26 Registros", { exact: true }).waitFor();
  const rows = page.getByRole("row");
  await expect.poll(async () => await rows.count()).toBe(16);
  const talked = rows.filter({ hasText: "68 seg" });
  expect(await talked.innerText()).toMatch(
    /\d{2}-\d{2}-\d{4} \d{2}:\d{2}:\d{2}[\s\S]*INTERNAS 02[\s\S]*1006[\s\S]*68 seg[\s\S]*\$ 200,00 x min[\s\S]*\$ 227/,
  );
  expect(await rows.filter({ hasText: "$ 0,00 x seg" }).count()).toBe(3);
}

async function theBookHolds({ shop }: World): Promise<void> {
  const book = new Database(join(shop.dataDir, "timbre.db"), { readonly: true });
  try {
    const calls = book.prepare("SELECT dialled, billed_seconds AS seconds, price FROM call WHERE billed_seconds > 0 ORDER BY seq").all();
    expect(calls).toEqual([
      { dialled: "1006", seconds: 68, price: 227_000_000 },
      { dialled: "1006", seconds: 3, price: 10_000_000 },
    ]);
    expect(book.prepare("SELECT COUNT(*) AS n FROM call").get()).toEqual({ n: 26 });
  } finally {
    book.close();
  }
}

/** T-AC-16. */
async function aDisabledCabinCannotDial({ shop, street }: World, page: Page): Promise<void> {
  await shop.rest.disable(2);
  const tile = page.getByRole("gridcell", { name: /^Cabina 2, deshabilitada/ });
  await page.getByRole("button", { name: "Cabinas", exact: true }).click();
  await tile.waitFor();
  expect(await tile.innerText()).not.toMatch(/Num|Dest/);
  const refused = await street.phone("4313").dial("0322768005");
  await refused.untilEnded();
  expect((await shop.rest.calls({ cabin: "2" })).rows[0]).toMatchObject({ state: "refused", billedSeconds: 0 });
  await shop.rest.enable(2);
  await page.getByRole("gridcell", { name: /^Cabina 2, libre/ }).waitFor();
}
