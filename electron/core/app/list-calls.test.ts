import { afterEach, beforeEach, expect, test } from "vitest";
import { clientOf } from "../../../fixtures/rates-client.ts";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import type { CallFilterInput } from "../../../shared/contract/call-list-contract.ts";

let shop: TestShop;
let cashier: ReturnType<typeof clientOf>;
beforeEach(async () => {
  shop = await testShop({ file: { shift: "required" } });
  cashier = clientOf(shop.core, "cashier");
});
afterEach(() => shop.close());

const idsOf = async (filter: CallFilterInput) => (await cashier.calls.list(filter)).rows.map(({ dialled }) => dialled);

/** Cabin 1: 68 s and 3 s; cabin 2: 30 s uncharged, 10 s written off after its end, and one that is not let out. */
async function fiveCalls(): Promise<void> {
  shop.call("4311", "0322768005", 68_000);
  shop.call("4311", "1006", 3_000);
  await clientOf(shop.core).cabins.uncharged({ number: 2, mode: "once", reason: "Prueba técnica" });
  shop.call("4312", "0322768005", 30_000);
  shop.call("4312", "025854205", 10_000);
  const [late] = (await cashier.calls.list({ cabin: 2 })).rows;
  await clientOf(shop.core).calls.uncharge({ operationId: "op-1", id: late?.id ?? "", reason: "Mala calidad" });
  shop.call("4312", "777", 1_000);
}

test("totals are of the whole filter, whatever page is shown, to the peso", async () => {
  await fiveCalls();
  const page = await cashier.calls.list({ page: 2, size: 1 });
  expect(page.rows).toHaveLength(1);
  expect(page).toMatchObject({ total: 5, totals: { answered: 4, billedSeconds: 111, charged: "237", uncharged: "108" } });
  expect(await cashier.calls.list({ cabin: 1 })).toMatchObject({
    total: 2,
    totals: { answered: 2, billedSeconds: 71, charged: "237", uncharged: "0" },
  });
  expect(await cashier.calls.list({ state: "refused" })).toMatchObject({
    total: 1,
    totals: { answered: 0, billedSeconds: 0, charged: "0" },
  });
});

test("charged and uncharged, before the call or after it, share all calls between them", async () => {
  await fiveCalls();
  expect(await idsOf({ charged: "uncharged" })).toEqual(["025854205", "0322768005"]);
  expect(await idsOf({ charged: "charged" })).toEqual(["777", "1006", "0322768005"]);
  expect(await cashier.calls.list({ charged: "uncharged" })).toMatchObject({ totals: { charged: "0", uncharged: "108" } });
});

test.each([
  ["valparaíso", ["0322768005", "0322768005"]],
  ["VALPA", ["0322768005", "0322768005"]],
  ["2 585", ["025854205"]],
  ["+0322768005", ["0322768005", "0322768005"]],
  ["1006", ["1006"]],
  ["internas", ["1006"]],
  ["nowhere", []],
  ["%", []],
  ["*", []],
] as const)("search %s", async (search, found) => {
  await fiveCalls();
  expect(await idsOf({ search })).toEqual(found);
});

test("a shift has the calls that began while it was open; the file has what the list has", async () => {
  shop.call("4311", "1006", 3_000);
  shop.time.pass(1_000);
  const first = await cashier.shifts.open({ operationId: "op-open-1", float: "0" });
  shop.call("4311", "0322768005", 68_000);
  expect(await idsOf({ shift: first.id })).toEqual(["0322768005"]);
  expect(await idsOf({ shift: first.id, cabin: 2 })).toEqual([]);
  expect(await idsOf({ shift: "none" })).toEqual([]);
  let file = "";
  for await (const { base64 } of await cashier.calls.export({ shift: first.id, search: "valpa" })) file += base64;
  expect(Buffer.from(file, "base64").toString().trimEnd().split("\r\n")).toHaveLength(2);
});

test("a call tells which sale paid it; one that nobody paid tells none", async () => {
  await cashier.shifts.open({ operationId: "op-open-1", float: "0" });
  shop.call("4311", "0322768005", 68_000);
  const [call] = (await cashier.calls.list({})).rows;
  expect(await cashier.calls.detail({ id: call?.id ?? "" })).toMatchObject({
    call: { price: "227", evidence: expect.any(String) },
    sale: null,
  });
  const sale = await cashier.sales.charge({ operationId: "op-pay-1", cabin: 1, tender: { method: "cash" }, print: false });
  expect(await cashier.calls.detail({ id: call?.id ?? "" })).toMatchObject({
    sale: { id: sale.id, series: "A", number: 1, user: sale.user },
    limitSeconds: 3600,
  });
  await expect(cashier.calls.detail({ id: "none" })).rejects.toMatchObject({ code: "request/not-found" });
});
