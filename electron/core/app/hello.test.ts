import { expect, test } from "vitest";
import { clientOf } from "../../../fixtures/rates-client.ts";
import { testShop } from "../../../fixtures/test-shop.ts";

test("a window is told all that a price depends on besides its rate", async () => {
  const shop = await testShop({
    file: {
      decks: { bands: { night: "daily 22:00-08:00" } },
      rounding: { call: "up", seconds: "nearest" },
      tax: { percent: "19", prices: "on-top" },
    },
  });
  expect((await clientOf(shop.core, "cashier").hello()).shop).toMatchObject({
    callRounding: "up",
    secondsRounding: "nearest",
    tax: { percent: "19", included: false, name: "IVA" },
    bands: ["night"],
  });
  await shop.close();
});

test.each([
  ["CLP", {}, { to: "10", halfDown: true, mode: "nearest" }],
  ["PEN", {}, { to: "0.10", halfDown: true, mode: "down" }],
  ["MXN", { cash: { to: "0.50", mode: "down" } }, { to: "0.50", halfDown: false, mode: "down" }],
  ["EUR", {}, null],
  ["CLP", { cash: { to: "0" } }, null],
])("a window is told how cash is rounded in %s with %o", async (currency, rounding, told) => {
  const shop = await testShop({ file: { shop: { currency }, rounding } });
  expect((await clientOf(shop.core).hello()).shop.cashRounding).toEqual(told);
  await shop.close();
});

test("a shop without a tax says so", async () => {
  const shop = await testShop();
  expect((await clientOf(shop.core).hello()).shop).toMatchObject({
    callRounding: "half-up",
    secondsRounding: "up",
    tax: null,
    bands: [],
  });
  await shop.close();
});

test("a shop's own reasons are told in their order", async () => {
  const shop = await testShop({ file: { counter: { noChargeReasons: ["Promoción", "Vecino"] } } });
  expect((await clientOf(shop.core, "cashier").hello()).shop).toMatchObject({
    noChargeReasons: ["Promoción", "Vecino"],
    disableReasons: [],
  });
  await shop.close();
});
