import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import { bookAccount } from "../support/book-account.ts";
import { makeCall } from "../support/make-call.ts";
import { printedPapers } from "../support/printed-papers.ts";
import { story } from "../support/story.ts";
import { verifyBook } from "../support/verify-book.ts";

/** One started minute: 260 pesos. */
const BOLIVIA = "0059172153348";
const ROUNDS = 3;

const toPay = (page: Page) => page.getByRole("gridcell", { name: /^Cabina 1, por cobrar, 1 llamada, 260 pesos/ });

story("two tills charge one account in the same moment: it is paid once", { cabins: 1, sellDeck: "minutes.csv" }, async (world) => {
  const { shop, printer } = world;
  const tills = [(await world.counter()).page, (await world.counter({ as: "cashier" })).page];
  for (let round = 1; round <= ROUNDS; round++) {
    await makeCall(world, BOLIVIA);
    for (const page of tills) {
      await toPay(page).waitFor();
      await page.keyboard.press("1");
      await page.locator("[data-till-amount]").and(page.locator(":focus")).waitFor();
    }
    await Promise.all(tills.map((page) => page.keyboard.press("Enter")));
    for (const page of tills) await page.getByRole("gridcell", { name: /^Cabina 1, (cobrada|libre)/ }).waitFor();
    await printer.paper.untilCut(round);
    const { total, rows } = await shop.rest.sales();
    expect(total).toBe(round);
    expect(rows[0] as SaleView).toMatchObject({ total: "260", receipt: { number: round } });
    for (const page of tills) await page.keyboard.press("Escape");
    // The cabin shows the sale for a while; the next customer need not wait for that.
    await shop.live.untilCabin(1, ({ account }) => account === null);
  }
  expect(printedPapers(printer.paper.bytes)).toHaveLength(ROUNDS);
  expect(bookAccount(shop.dataDir, "drawer")).toBe(ROUNDS * 260);
  expect(await verifyBook(shop.dataDir, [])).toMatchObject({ exit: 0, ok: true });
});
