import { readFile, writeFile } from "node:fs/promises";
import { expect } from "vitest";
import type { PendingAccountView } from "../../shared/contract/account-view.ts";
import type { ItemView } from "../../shared/contract/book-contract.ts";
import { bookAccount } from "../support/book-account.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { makeCall } from "../support/make-call.ts";
import { story } from "../support/story.ts";
import { verifyBook } from "../support/verify-book.ts";
import type { World } from "../support/world.ts";

/** One started minute: 260 pesos. */
const BOLIVIA = "0059172153348";
const NAME = "Cabina 02 (quitada)";

interface ShopText {
  readonly shop: { readonly currency: string };
  readonly cabins: readonly { readonly number: number }[];
}

story(
  "a cabin is taken out of shop.json while its customer talks: the money is among the pending accounts; another currency is refused",
  { cabins: 2, sellDeck: "minutes.csv" },
  async (world) => {
    const before = await readFile(world.shop.profile, "utf8");
    await makeCall(world, BOLIVIA, { cabin: 2, talking: () => letTimePass(1_000) });
    await theCabinGoesWithACallUp(world);
    await theMoneyIsPending(world);
    await writeFile(world.shop.profile, before);
    await world.shop.restart();
    expect(world.shop.live.cabin(2)).toMatchObject({ state: "free", account: null });
    expect(await pendingOf(world)).toEqual([]);
    await anotherCurrencyIsRefused(world, before);
    expect(await verifyBook(world.shop.dataDir)).toMatchObject({ exit: 0, ok: true, failures: [] });
  },
  240_000,
);

const pendingOf = ({ shop }: World) => shop.rest.ask<readonly PendingAccountView[]>("GET", "/accounts/pending");

/** shop.json, changed while nothing reads it. */
async function edit({ shop }: World, change: (text: ShopText) => ShopText): Promise<void> {
  await writeFile(shop.profile, JSON.stringify(change(JSON.parse(await readFile(shop.profile, "utf8")) as ShopText)));
}

async function theCabinGoesWithACallUp(world: World): Promise<void> {
  const { shop, street } = world;
  const phone = await street.phone("4313").dial(BOLIVIA);
  await phone.untilAnswered();
  await shop.live.untilCabin(2, ({ state }) => state === "talking");
  await shop.kill9();
  await edit(world, (text) => ({ ...text, cabins: text.cabins.filter(({ number }) => number !== 2) }));
  await shop.start();
  expect(await pendingOf(world)).toEqual([]);
  expect(await shop.rest.ask("GET", "/shifts/current/unsettled")).toMatchObject({ cabins: [{ cabin: 2, total: "260" }], talking: [2] });
  const { page } = await world.counter();
  await phone.hangUp();
  await page.locator("aside").getByText(NAME).waitFor();
  expect(await pendingOf(world)).toMatchObject([{ name: NAME, cabin: 2, total: "520" }]);
  expect(await shop.rest.ask<readonly ItemView[]>("GET", "/items")).toMatchObject([{ kind: "cabin-retired", cabin: 2 }]);
  await page.keyboard.press("F3");
  await page.getByRole("button", { name: "Pendientes" }).click();
  await page.getByRole("button", { name: `Cobrar ${NAME}` }).press("Enter");
  await page.locator("aside").getByText(`Pendiente de ${NAME}`).waitFor();
  await page.keyboard.press("Enter");
}

async function theMoneyIsPending({ printer, shop }: World): Promise<void> {
  await printer.paper.untilCut(1);
  expect((await shop.rest.sales()).rows).toMatchObject([{ total: "520", cabin: 2 }]);
  expect(bookAccount(shop.dataDir, "drawer")).toBe(520);
}

async function anotherCurrencyIsRefused(world: World, before: string): Promise<void> {
  const { shop } = world;
  await shop.shutDown();
  await edit(world, (text) => ({ ...text, shop: { ...text.shop, currency: "EUR" } }));
  await expect(shop.start()).rejects.toThrow(/ended with 1 before it was ready[\s\S]*timbre: The money in .* is in CLP.*begin a new book/);
  await writeFile(shop.profile, before);
  await shop.start();
  expect(bookAccount(shop.dataDir, "drawer")).toBe(520);
}
