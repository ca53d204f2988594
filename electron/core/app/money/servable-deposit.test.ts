import { afterEach, describe, expect, test } from "vitest";
import { publishRates, rateOf, type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { addDeposit } from "../add-deposit.ts";
import { balanceView } from "../balance.ts";
import { openSession } from "../open-session.ts";
import { addItem } from "./add-item.ts";
import { depositLimit } from "./deposit-limit.ts";
import { takePartPayment } from "./part-payment.ts";

let shop: TestShop;
afterEach(() => shop.close());

const VALPARAISO = "0322768005";

/**
 * A shop that sells Valparaiso at 200 a minute and buys it at 60, six minutes of it in the hour from which its use is known. A call may last
 * five minutes, so that a low balance pays some side by side.
 */
async function shopWith(balance: string): Promise<void> {
  const limits = { maxCallSeconds: 300 };
  shop = await testShop({ file: { decks: { costForm: "dialled" }, balance: { simulated: balance }, limits } });
  publishRates(shop.core.store, [rateOf(["032", "Valparaiso", 60])], 0, "cost");
  await shop.core.rates.takeUpNewer();
  for (let calls = 0; calls < 3; calls += 1) shop.call("4311", VALPARAISO, 120_000);
  await shop.crashAndRestart();
}

const open = (number: number, deposit: string, operationId = `open-${number}-${deposit}`) =>
  openSession(shop.core, shop.actor, { operationId, number, mode: "prepaid", deposit });
const add = (number: number, amount: string) =>
  addDeposit(shop.core, shop.actor, { operationId: `add-${number}-${amount}`, number, amount });
/** A part payment on the account of a cabin. */
const part = (number: number, amount: string, restTo?: string) => {
  const id = shop.core.feed.cabin(number).account?.id ?? "";
  return takePartPayment(shop.core, shop.actor, {
    operationId: `part-${number}-${amount}`,
    id,
    amount,
    method: "card",
    print: false,
    restTo,
  });
};
const owe = (number: number, price: string) =>
  expect(
    addItem(shop.core, shop.actor, { operationId: `item-${number}-${price}`, cabin: number, name: "Copia", price, quantity: 1 }).ok,
  ).toBe(true);
const tooLarge = (most: string) => ({ ok: false, error: { code: "session/deposit-too-large", details: { most } } });

describe("a deposit", () => {
  test("is not limited while the provider has enough", async () => {
    await shopWith("100000");
    expect(balanceView(shop.core).level).toBe("quiet");
    expect(depositLimit(shop.core)).toEqual({ most: null });
    expect(open(2, "50000").ok).toBe(true);
  });

  test("is limited to what the provider's balance serves where that is urgently low, less what other deposits are still to buy", async () => {
    await shopWith("600");
    // 240 are left, for 4 minutes, which are sold at 800.
    expect(balanceView(shop.core)).toMatchObject({ amount: "240", level: "urgent" });
    expect(depositLimit(shop.core)).toEqual({ most: "800" });
    expect(open(2, "801")).toEqual(tooLarge("800"));
    expect(shop.core.store.sessions.openOfCabin(2)).toBeNull();
    expect(open(2, "500").ok).toBe(true);
    expect(depositLimit(shop.core)).toEqual({ most: "300" });
    expect(open(3, "301")).toEqual(tooLarge("300"));
    expect(add(2, "301")).toEqual(tooLarge("300"));
    expect(add(2, "300").ok).toBe(true);
    expect(open(3, "1")).toEqual(tooLarge("0"));
    // Taken once, an operation answers the same for ever.
    expect(open(2, "500").ok).toBe(true);
  });

  test("gives way to the calls that are up on no deposit", async () => {
    await shopWith("1060");
    expect(open(2, "1").ok).toBe(true);
    shop.engine.answer(shop.engine.dial("4313", VALPARAISO).id);
    // 700 are left; ten minutes of that call take 600.
    expect(balanceView(shop.core).amount).toBe("700");
    expect(balanceView(shop.core).level).toBe("quiet");
    shop.engine.answer(shop.engine.dial("4311", VALPARAISO).id);
    expect(balanceView(shop.core).level).toBe("urgent");
    expect(add(2, "1")).toEqual(tooLarge("0"));
  });

  test("buys nothing any more where nothing is left", async () => {
    await shopWith("360");
    expect(balanceView(shop.core).level).toBe("zero");
    expect(depositLimit(shop.core)).toEqual({ most: "0" });
    expect(open(2, "10")).toEqual(tooLarge("0"));
  });

  test("is a part payment, too, that a prepaid account goes on to talk with", async () => {
    await shopWith("600");
    expect(open(2, "500").ok).toBe(true);
    expect(part(2, "301")).toEqual(tooLarge("300"));
    expect(part(2, "300").ok).toBe(true);
    expect(depositLimit(shop.core)).toEqual({ most: "0" });
    expect(part(2, "300").ok).toBe(true);
  });

  test("is not what pays for what is due already", async () => {
    await shopWith("600");
    expect(open(2, "500").ok).toBe(true);
    owe(2, "1000");
    // 500 are due; the provider serves 800 beyond them.
    expect(part(2, "1301")).toEqual(tooLarge("1300"));
    expect(add(2, "1301")).toEqual(tooLarge("1300"));
    expect(part(2, "1300").ok).toBe(true);
    expect(depositLimit(shop.core)).toEqual({ most: "0" });
  });

  test("is no payment on an account that talks on none", async () => {
    await shopWith("600");
    expect(open(2, "500").ok).toBe(true);
    owe(2, "3000");
    expect(part(1, "1200").ok).toBe(true);
    // Its cabin is free then, and what is left is paid later.
    expect(part(2, "2000", "Rosa").ok).toBe(true);
    expect(depositLimit(shop.core)).toEqual({ most: "800" });
  });
});
