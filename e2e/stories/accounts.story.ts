import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { PendingAccountView } from "../../shared/contract/account-view.ts";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import { bookAccount } from "../support/book-account.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { type CallMoments, makeCall } from "../support/make-call.ts";
import { printedPapers } from "../support/printed-papers.ts";
import { story } from "../support/story.ts";
import { verifyBook } from "../support/verify-book.ts";
import type { World } from "../support/world.ts";

/** Each call is one started minute: 260 and 190 pesos. */
const BOLIVIA = "0059172153348";
const LA_PAZ = "0059122441907";

interface Counter {
  readonly world: World;
  readonly page: Page;
}

story(
  "a customer changes the cabin in the middle of a call, a friend pays apart, another joins: each receipt is right and the book holds",
  { cabins: 3, sellDeck: "minutes.csv" },
  async (world) => {
    const { page } = await world.counter();
    const counter = { world, page };
    await tile(counter, /^Cabina 3, libre/).waitFor();
    await theAccountFollowsTheCustomer(counter);
    await theFriendPaysApart(counter);
    await anotherJoins(counter);
    await theBookHolds(counter);
  },
);

/** A customer who talks for a second, and what the cashier does meanwhile. */
const talk = (world: World, number: string, { cabin = 1, talking }: CallMoments = {}) =>
  makeCall(world, number, {
    cabin,
    talking: async () => {
      await talking?.();
      await letTimePass(1_000);
    },
  });
const press = async ({ page }: Counter, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const tile = ({ page }: Counter, words: RegExp) => page.getByRole("gridcell", { name: words });
const tileOf = ({ page }: Counter, cabin: number) => page.locator(`[data-cabin="${cabin}"]`);

/** The newest paper out of the printer. */
async function paper({ world }: Counter, count: number): Promise<string> {
  return (printedPapers(await world.printer.paper.untilCut(count)).at(-1) ?? []).join("\n");
}

async function newestSale({ world }: Counter): Promise<SaleView> {
  return (await world.shop.rest.sales()).rows[0] as SaleView;
}

async function theAccountFollowsTheCustomer(counter: Counter): Promise<void> {
  const { world } = counter;
  await talk(world, BOLIVIA);
  await tile(counter, /^Cabina 1, por cobrar, 1 llamada, 260 pesos/).waitFor();
  await talk(world, LA_PAZ, {
    talking: async () => {
      await press(counter, "1", "m", "2", "Enter");
      await tileOf(counter, 1).getByText("→02").waitFor();
    },
  });
  await tile(counter, /^Cabina 2, por cobrar, 2 llamadas, 450 pesos/).waitFor();
  await tileOf(counter, 2).getByText("←01").waitFor();
  await tile(counter, /^Cabina 1, libre/).waitFor();
  await talk(world, BOLIVIA, { cabin: 2 });
  await tile(counter, /^Cabina 2, por cobrar, 3 llamadas, 710 pesos/).waitFor();
}

async function theFriendPaysApart(counter: Counter): Promise<void> {
  const { world, page } = counter;
  await press(counter, "2", "s");
  await page
    .getByRole("checkbox", { name: /La Paz/ })
    .last()
    .check();
  await page.getByRole("button", { name: "Separar $190" }).click();
  await tile(counter, /^Cabina 2, por cobrar, 2 llamadas, 520 pesos/).waitFor();
  expect(await world.shop.rest.ask<readonly PendingAccountView[]>("GET", "/accounts/pending")).toMatchObject([
    { name: "Cabina 02", total: "190" },
  ]);
  await press(counter, "F3");
  await page.getByRole("button", { name: "Pendientes" }).click();
  await page.getByRole("button", { name: "Cobrar Cabina 02" }).press("Enter");
  await page.locator("aside").getByText("Pendiente de Cabina 02").waitFor();
  await press(counter, "Enter");
  const receipt = await paper(counter, 1);
  expect(receipt).toMatch(/^TOTAL +\$190$/m);
  expect(receipt).toContain("La Paz");
  expect(receipt).not.toContain("Entel");
  expect(await newestSale(counter)).toMatchObject({ total: "190", receipt: { number: 1 }, lines: [{ dialled: LA_PAZ }] });
  expect(bookAccount(world.shop.dataDir, "drawer")).toBe(190);
}

async function anotherJoins(counter: Counter): Promise<void> {
  const { world } = counter;
  await talk(world, LA_PAZ, { cabin: 3 });
  await tile(counter, /^Cabina 3, por cobrar, 1 llamada, 190 pesos/).waitFor();
  await press(counter, "3", "j", "2", "Enter");
  await tile(counter, /^Cabina 2, por cobrar, 3 llamadas, 710 pesos/).waitFor();
  await tile(counter, /^Cabina 3, libre/).waitFor();
  await press(counter, "Escape", "2", "Enter");
  const receipt = await paper(counter, 2);
  expect(receipt).toMatch(/^TOTAL +\$710$/m);
  expect(await newestSale(counter)).toMatchObject({
    ...{ total: "710", cabin: 2, receipt: { number: 2 } },
    lines: [
      { cabin: 1, price: "260" },
      { cabin: 2, price: "260" },
      { cabin: 3, price: "190" },
    ],
  });
  expect(bookAccount(world.shop.dataDir, "drawer")).toBe(900);
}

async function theBookHolds(counter: Counter): Promise<void> {
  const { rows } = await counter.world.shop.rest.sales();
  const anchors = rows.map(({ anchor }) => anchor ?? "");
  expect(await verifyBook(counter.world.shop.dataDir, anchors)).toMatchObject({ exit: 0, ok: true, failures: [] });
}
