import type { AccountView } from "../../shared/contract/cabin-view.ts";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { fakeAccount } from "./fake-cabins.ts";
import { minutesAgo } from "./fake-call.ts";
import { fakeHello, fakeSale, fakeTender } from "./fake-facts.ts";
import { fakeFile } from "./fake-file.ts";
import { fakeItem, withItems } from "./fake-item.ts";
import type { FakePending } from "./fake-pending.ts";
import { type FakeWorld, refused } from "./fake-world.ts";

type ChargeInput = Parameters<TimbreClient["sales"]["charge"]>[0];

interface FakeSales {
  readonly sales: TimbreClient["sales"];
  readonly uncharge: TimbreClient["calls"]["uncharge"];
  last(): SaleView | null;
}

/** The sales in memory: charged, undone, given back. */
export function createFakeSales(world: FakeWorld, pending: FakePending, some: boolean): FakeSales {
  const sales: SaleView[] = [
    fakeSale(2, 4820, "320"),
    ...(some
      ? [
          fakeSale(7, 4819, "1150", { state: "void" }),
          fakeSale(4, 4818, "2350", { state: "refunded", refunded: "1560", tender: fakeTender("card", "2350") }),
        ]
      : []),
  ];
  const known = (id: string): SaleView => {
    const found = sales.find((sale) => sale.id === id);
    if (found === undefined) throw refused("sale/unknown");
    return found;
  };
  const put = (changed: SaleView): SaleView => {
    sales.splice(
      sales.findIndex(({ id }) => id === changed.id),
      1,
      changed,
    );
    world.send({ kind: "sale", sale: changed });
    return changed;
  };
  const isRecent = ({ at }: SaleView) => Date.now() - Date.parse(at) < fakeHello.undoSeconds * 1000;
  const charge = (input: ChargeInput): SaleView => {
    const cabin = input.cabin === undefined ? null : world.known(Number(input.cabin));
    const account = cabin === null ? pending.take(input.account ?? "") : cabin.account;
    if (account === null) throw refused("session/nothing-to-pay");
    if (input.discount !== undefined) world.allow("discount", account.id, input.approval);
    const isWhole = input.calls === undefined && input.items === undefined;
    const named = (ids: readonly string[] | undefined) => (line: { readonly id: string }) => isWhole || ids?.includes(line.id) === true;
    const items = account.items.filter(named(input.items));
    const paid = isWhole ? account : withItems(fakeAccount(account.id, account.calls.filter(named(input.calls))), items);
    const due = discounted(paid, input);
    const parts = input.tender.parts ?? [];
    const rest = String(Number(due) - parts.reduce((sum, { amount }) => sum + Number(amount), 0));
    const received = input.tender.received ?? rest;
    const number = 4821 + world.asked.length;
    const sale = fakeSale(cabin?.number ?? 6, number, due, {
      at: minutesAgo(0),
      lines: paid.calls,
      items: [...items],
      tender:
        parts.length === 0 ? fakeTender(input.tender.method, received) : { ...fakeTender(input.tender.method, received), method: "mixed" },
      change: String(Number(received) - Number(rest)),
      print: input.print ? "printed" : "not-wanted",
    });
    sales.unshift(sale);
    const left = account.calls.filter(({ id }) => !paid.calls.some((call) => call.id === id));
    const leftItems = account.items.filter(({ id }) => !items.some((item) => item.id === id));
    const { id, change, at, total, print } = sale;
    if (cabin !== null && left.length + leftItems.length > 0) {
      const rest = withItems(fakeAccount(account.id, left), leftItems);
      if (input.restTo === undefined) world.put(cabin.number, { account: rest });
      else {
        pending.put({ ...rest, cabin: cabin.number, name: input.restTo, parkedAt: minutesAgo(0) });
        world.put(cabin.number, { state: "free", account: null });
      }
    } else if (cabin !== null)
      world.put(cabin.number, { state: "paid", account: null, lastSale: { id, change, at, total, received, print, ...sale.receipt } });
    world.send({ kind: "sale", sale });
    return sale;
  };
  return {
    last: () => sales[0] ?? null,
    uncharge: async (input) => {
      world.note("uncharge", input);
      world.allow("call-written-off", input.id, input.approval);
      const cabin = world.cabins().find(({ account }) => account?.calls.some(({ id }) => id === input.id));
      const call = cabin?.account?.calls.find(({ id }) => id === input.id);
      if (cabin?.account == null || call === undefined) throw refused("call/unknown");
      const free = { ...call, notional: call.price, price: "0", uncharged: { reason: input.reason, user: "Marisol R." } };
      const calls = cabin.account.calls.map((each) => (each.id === call.id ? free : each));
      world.put(cabin.number, { account: fakeAccount(cabin.account.id, calls) });
      return free;
    },
    sales: {
      charge: async (input) => {
        world.note("charge", input);
        return charge(input);
      },
      sell: async (input) => {
        world.note("sell", input);
        const items = input.items.map((item) => fakeItem(item));
        const total = String(items.reduce((sum, { amount }) => sum + Number(amount), 0));
        const received = input.tender.received ?? total;
        const sale = fakeSale(0, 4821 + world.asked.length, total, {
          ...{ at: minutesAgo(0), items, tender: fakeTender(input.tender.method, received) },
          change: String(Number(received) - Number(total)),
        });
        sales.unshift(sale);
        world.send({ kind: "sale", sale });
        return sale;
      },
      void: async (input) => {
        world.note("void", input);
        const sale = known(input.id);
        if (sale.state !== "paid") throw refused("sale/void");
        if (!isRecent(sale)) world.allow("sale-voided", sale.id, input.approval);
        world.put(sale.cabin, { state: "to-pay", account: fakeAccount(`again-${sale.id}`, sale.lines), lastSale: null });
        return put({ ...sale, state: "void" });
      },
      refund: async (input) => {
        world.note("refund", input);
        const sale = known(input.id);
        world.allow("sale-refunded", sale.id, input.approval);
        const amount =
          input.amount ??
          String(sale.lines.filter(({ id }) => input.calls?.includes(id)).reduce((sum, { price }) => sum + Number(price), 0));
        if (Number(amount) > Number(sale.total) - Number(sale.refunded)) throw refused("sale/too-much-back");
        return put({ ...sale, state: "refunded", refunded: String(Number(sale.refunded) + Number(amount)) });
      },
      reprint: async (input) => {
        world.note("reprint", input);
        return sales[0] ?? fakeSale(2, 4820, "320");
      },
      receipt: async ({ id }) => {
        const sale = sales.find((each) => each.id === id);
        return { columns: 48, copies: 0, lines: ["LOCUTORIO LOS ANDES", "-".repeat(48), `TOTAL ${sale?.total ?? ""}`] };
      },
      list: async (input) => {
        const rows = sales.filter(({ receipt }) => String(receipt.number).includes(input?.search?.replace(/\D/g, "") ?? ""));
        return { total: rows.length, rows };
      },
      export: async (input) => fakeFile(world.note, "ventas", input),
    },
  };
}

function discounted(account: AccountView, { discount, tender }: ChargeInput): string {
  const due = Number(account.due[tender.method]);
  if (discount === undefined) return String(due);
  const off = discount.amount === undefined ? (Number(account.total) * Number(discount.percent)) / 100 : Number(discount.amount);
  if (off > Number(account.total)) throw refused("sale/discount-too-large");
  return String(Math.round((due - off) / 10) * 10);
}
