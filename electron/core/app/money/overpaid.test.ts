import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accountsOf, rowsOf } from "../../../../fixtures/book-of-shop.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import { callerOfToken } from "../../serve/caller-of-token.ts";
import { openHttpServer } from "../../serve/http-server.ts";
import { createRouter } from "../../serve/router.ts";
import { chargeAccount } from "../charge-account.ts";
import { openSession } from "../open-session.ts";
import { parkAccount } from "./park-account.ts";
import { takePartPayment } from "./part-payment.ts";
import { sellItems } from "./sell-items.ts";
import type { TenderRequest } from "./tender-of.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop();
});
afterEach(async () => {
  const { failures } = verifyBook(shop.book);
  await shop.close();
  expect(failures).toEqual([]);
});

let operation = 0;
function nextId(): string {
  operation += 1;
  return `op-${String(operation).padStart(6, "0")}`;
}
/** Calls of 200 and 403 pesos: 603, in cash 600. Its account. */
function called(): string {
  shop.call("4311", "0322768005", 60_000);
  shop.call("4311", "0322768005", 121_000);
  return shop.core.feed.cabin(1).account?.id ?? "";
}
const charge = (tender: TenderRequest, of: object = { cabin: 1 }) =>
  chargeAccount(shop.core, shop.actor, { operationId: nextId(), ...of, tender, print: false });
const part = (id: string, method: TenderRequest["method"], amount: string, restTo?: string) =>
  takePartPayment(shop.core, shop.actor, { operationId: nextId(), id, method, amount, restTo, print: false });
const prepaid = (deposit: string) => openSession(shop.core, shop.actor, { operationId: nextId(), number: 1, mode: "prepaid", deposit });
const park = () => parkAccount(shop.core, shop.actor, { number: 1, operationId: nextId(), name: "Sra. Rosa" });
const sell = (tender: TenderRequest) =>
  sellItems(shop.core, shop.actor, { operationId: nextId(), items: [{ name: "Copia", price: "57", quantity: 1 }], tender, print: false });

describe.each(["card", "transfer"] as const)("more by %s than is due:", (method) => {
  const more = (due: string) => ({ ok: false, error: { code: "sale/more-than-due", details: { due } } });
  test.each([
    { road: "a part payment", given: called, ask: (id: string) => part(id, method, "604"), due: "603" },
    { road: "a part payment with the rest to somebody", given: called, ask: (id: string) => part(id, method, "1000", "Rosa"), due: "603" },
    {
      road: "a part payment after another",
      given: () => {
        const id = called();
        part(id, "cash", "400");
        return id;
      },
      ask: (id: string) => part(id, method, "204"),
      due: "203",
    },
    {
      road: "a part payment while the cabin talks",
      given: () => {
        const id = called();
        shop.engine.dial("4311", "0322768005");
        return id;
      },
      ask: (id: string) => part(id, method, "604"),
      due: "603",
    },
    {
      road: "a part payment of a prepaid account that leaves its cabin",
      given: () => {
        prepaid("610");
        return called();
      },
      ask: (id: string) => part(id, method, "1", "Rosa"),
      due: "-10",
    },
    {
      road: "a part payment of an account that was prepaid and is paid later",
      given: () => {
        prepaid("700");
        const id = called();
        park();
        return id;
      },
      ask: (id: string) => part(id, method, "1"),
      due: "-100",
    },
  ])("$road is refused, and changes nothing", ({ given, ask, due }) => {
    const id = given();
    const before = rowsOf(shop);
    expect(ask(id)).toMatchObject(more(due));
    expect(rowsOf(shop)).toEqual(before);
  });

  // A charge names what it charges: whatever the customer is said to have given, the terminal takes what is due.
  test.each([
    { road: "an account", given: called, ask: () => charge({ method, received: "604" }), moved: 603 },
    {
      road: "an account that is paid later",
      given: () => {
        const id = called();
        park();
        return id;
      },
      ask: (id: string) => charge({ method, received: "1000" }, { account: id }),
      moved: 603,
    },
    {
      road: "some calls of it",
      given: called,
      ask: () => charge({ method, received: "603" }, { cabin: 1, calls: [shop.core.feed.cabin(1).account?.calls[0]?.id ?? ""] }),
      moved: 200,
    },
    {
      road: "the rest after a part in cash",
      given: called,
      ask: () => charge({ method, received: "204", parts: [{ method: "cash", amount: "400" }] }),
      moved: 203,
    },
    {
      road: "an account whose deposit pays all of it",
      given: () => {
        prepaid("1000");
        return called();
      },
      ask: () => charge({ method, received: "1" }),
      moved: 0,
    },
    { road: "the counter", given: () => "", ask: () => sell({ method, received: "60" }), moved: 57 },
  ])("$road takes what is due, and gives no change", ({ given, ask, moved }) => {
    expect(ask(given())).toMatchObject({ ok: true, value: { tender: { received: expect.anything() } } });
    expect(accountsOf(shop)[method] ?? 0).toBe(moved);
    expect(accountsOf(shop).drawer ?? 0).toBeGreaterThanOrEqual(0);
  });

  test("parts of it that reach the total", () => {
    called();
    expect(charge({ method: "cash", parts: [{ method, amount: "604" }] })).toMatchObject({
      ok: false,
      error: { code: "sale/parts-too-large" },
    });
  });

  test("exactly what is due is taken on every road", () => {
    const id = called();
    expect(part(id, method, "400")).toMatchObject({ ok: true, value: { due: { [method]: "203" } } });
    expect(part(id, method, "203")).toMatchObject({ ok: true, value: { due: { cash: "0", card: "0", transfer: "0" } } });
    expect(charge({ method, received: "0" })).toMatchObject({ ok: true, value: { total: "603", rounding: "0", change: "0" } });
    expect(sell({ method, received: "57" })).toMatchObject({ ok: true, value: { total: "57", change: "0" } });
    expect(accountsOf(shop)).toEqual({ [method]: 660, items: -57, sales: -603 });
  });

  test("a deposit of a prepaid account may be paid by it ahead", () => {
    prepaid("100");
    const id = shop.core.feed.cabin(1).account?.id ?? "";
    expect(part(id, method, "1000")).toMatchObject({ ok: true, value: { deposit: "1100" } });
  });
});

test("cash may be more than is due: it has change, and what is held goes back", () => {
  const id = called();
  expect(part(id, "cash", "1000")).toMatchObject({ ok: true, value: { due: { cash: "-400", card: "-400" } } });
  expect(charge({ method: "cash" })).toMatchObject({ ok: true, value: { total: "600", change: "400" } });
});

test.each([
  { what: "nothing is due by card", tender: { method: "card", received: "0" }, total: "0" },
  { what: "nothing is due in cash", tender: { method: "cash", received: "0" }, total: "0" },
  { what: "nothing is due and a note is shown", tender: { method: "cash", received: "1000" }, total: "0" },
] satisfies { what: string; tender: TenderRequest; total: string }[])("$what where all of it is taken off", ({ tender, total }) => {
  called();
  const discount = { percent: "100", reason: "Cortesía" };
  expect(charge(tender, { cabin: 1, discount })).toMatchObject({ ok: true, value: { total, rounding: "0", discount: "603" } });
  expect(accountsOf(shop)).toEqual({ discount: 603, sales: -603 });
});

test.each([
  { what: "an amount below nothing", ask: (id: string) => part(id, "card", "-1") },
  { what: "nothing", ask: (id: string) => part(id, "card", "0") },
  { what: "less than nothing received by card", ask: () => charge({ method: "card", received: "-603" }) },
  { what: "a part below nothing", ask: () => charge({ method: "cash", parts: [{ method: "card", amount: "-1" }] }) },
])("$what is no amount", ({ ask }) => {
  const id = called();
  const before = rowsOf(shop);
  expect(ask(id)).toMatchObject({ ok: false, error: { code: "request/invalid" } });
  expect(rowsOf(shop)).toEqual(before);
});

test("on the REST it is a refusal in words with what is due", async () => {
  const id = called();
  const token = "t".repeat(43);
  const server = await openHttpServer({
    router: createRouter(shop.core),
    callerOf: callerOfToken(shop.core, { owner: token, cashier: "c".repeat(43) }),
    ...{ language: "es", port: 0, page: "/nowhere" },
  });
  const post = async (path: string, body: object) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const answer = await fetch(`http://127.0.0.1:${server.port}/api${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.text() };
  };
  const refused = { status: 422, body: expect.stringMatching(/sale\/more-than-due.*no hay vuelto.*603|603.*no hay vuelto/s) };
  try {
    expect(await post(`/accounts/${id}/part-payment`, { operationId: nextId(), amount: "700", method: "transfer" })).toEqual(refused);
  } finally {
    await server.close();
  }
});
