import { afterEach, expect, test } from "vitest";
import { scriptedPrinter } from "../../../../fixtures/scripted-printer.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { chargeAccount } from "../charge-account.ts";
import { openShift } from "../shifts.ts";
import { closeShift } from "./close-shift.ts";
import { countDrawer } from "./count-drawer.ts";
import { moveCash } from "./move-cash.ts";
import { previewSlip, type SlipToPreview } from "./preview-slip.ts";

let shop: TestShop;
afterEach(() => shop.close());

const preview = (slip: SlipToPreview = {}) => previewSlip(shop.core, shop.actor, slip);
const count = (pieces: Record<string, number>, operationId = "op-count") =>
  countDrawer(shop.core, shop.actor, { operationId, count: pieces });

/** 10.000 of float, a sale of 200 in cash and an account of 200 that nobody has paid. */
async function shift(till: object = {}): Promise<ReturnType<typeof scriptedPrinter>> {
  const printer = scriptedPrinter();
  shop = await testShop({ printer, file: { printer: { device: "tcp:127.0.0.1:9100", drawer: true }, shift: "required", till } });
  openShift(shop.core, shop.actor, { operationId: "op-open", float: "10000" });
  shop.call("4311", "0322768005", 60_000);
  chargeAccount(shop.core, shop.actor, { operationId: "op-charge", cabin: 1, tender: { method: "cash" }, print: false });
  shop.call("4312", "0322768005", 60_000);
  return printer;
}

test("before the drawer is counted there is no slip, and the refusal tells nothing of what it should hold", async () => {
  await shift();
  expect(preview()).toEqual({ ok: false, error: { code: "shift/not-counted" } });
  count({ "10000": 1, "100": 1 });
  expect(preview().ok).toBe(true);
  moveCash(shop.core, shop.actor, { operationId: "op-move", kind: "in", amount: "700", reason: "monedas", print: false });
  expect(preview()).toEqual({ ok: false, error: { code: "shift/not-counted" } });
});

test("it is, line by line, the paper that then comes out; only where the chain stands is not known before", async () => {
  const printer = await shift();
  count({ "10000": 1, "100": 1 });
  const head = shop.core.book.head().seq;
  const shown = preview({ reason: "Error de vuelto", leave: "4000" });
  expect(shop.core.book.head().seq).toBe(head);
  const closed = closeShift(shop.core, shop.actor, { operationId: "op-close", reason: "Error de vuelto", leave: "4000", carry: true });
  expect(closed).toMatchObject({ ok: true });
  shop.time.settle();
  await printer.tried(1);
  const paper = printer.papers.at(-1)?.filter((line) => !line.includes("Huella"));
  expect(shown).toMatchObject({ ok: true, value: { columns: 48, copies: 0, lines: paper } });
  expect(paper?.join("\n")).toMatch(
    /FALTANTE +-\$100\n=+\nMotivo +Error de vuelto[\s\S]*Cuentas que pasan \(1\) +\$200[\s\S]*turno +\$4\.000\nSe entrega al dueño +\$6\.100/,
  );
});

test.each([
  ["more than was counted", "10101"],
  ["less than nothing", "-1"],
])("%s cannot stay in the drawer", async (_what, leave) => {
  await shift();
  count({ "10000": 1, "100": 1 });
  expect(preview({ leave })).toMatchObject({ error: { code: "request/invalid" } });
});

test("without a shift there is nothing to close", async () => {
  shop = await testShop({ file: { shift: "required" } });
  expect(preview()).toMatchObject({ error: { code: "shift/none-open" } });
});

test("a count tells above which difference a reason is wanted, where there is such a limit", async () => {
  await shift({ toleranceAmount: "500" });
  expect(count({ "10000": 1 })).toMatchObject({ value: { reasonAbove: "500" } });
  await shop.close();
  await shift();
  expect(count({ "10000": 1 })).toMatchObject({ value: { reasonAbove: null } });
});
