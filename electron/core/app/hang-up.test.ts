import { afterEach, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { disableCabin } from "./disable-cabin.ts";
import { hangUp } from "./hang-up.ts";

let shop: TestShop;
afterEach(() => shop.close());

function talking(): string {
  const { id } = shop.engine.dial("4311", "0322768005");
  shop.engine.answer(id);
  return id;
}

test("the call of a cabin is ended from the counter; without one that is said", async () => {
  shop = await testShop();
  expect(await hangUp(shop.core, 1)).toMatchObject({ ok: false, error: { code: "cabin/no-live-call" } });
  talking();
  expect(await hangUp(shop.core, 1)).toMatchObject({ ok: true, value: { number: 1 } });
  expect(await hangUp(shop.core, 1)).toMatchObject({ ok: false, error: { code: "cabin/no-live-call" } });
});

test("a switch that cannot be told to hang up is a refusal, and the call goes on", async () => {
  shop = await testShop();
  talking();
  const { hangUp: told } = shop.engine;
  shop.engine.hangUp = () => Promise.reject(new Error("the switch is away"));
  expect(await hangUp(shop.core, 1)).toMatchObject({ ok: false, error: { code: "switch/no-answer" } });
  expect(await disableCabin(shop.core, { number: 1, when: "now" })).toMatchObject({ ok: false, error: { code: "switch/no-answer" } });
  expect(shop.core.feed.cabin(1)).toMatchObject({ enabled: false, state: "talking" });
  shop.engine.hangUp = told;
  expect(await disableCabin(shop.core, { number: 1, when: "now" })).toMatchObject({ ok: true, value: { number: 1, enabled: false } });
  expect(shop.core.live.ofCabin(1)?.state.phase ?? "ended").toBe("ended");
});
