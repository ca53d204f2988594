import type { PendingAccountView } from "../../shared/contract/account-view.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { createFakeAccounts } from "./fake-accounts.ts";
import { fakeAccount } from "./fake-cabins.ts";
import { fakeCall, minutesAgo } from "./fake-call.ts";
import { fakeItem, withItems } from "./fake-item.ts";
import { type FakeWorld, refused } from "./fake-world.ts";

/** The accounts to be paid later. */
export interface FakePending {
  readonly accounts: TimbreClient["accounts"];
  list(): readonly PendingAccountView[];
  take(id: string): PendingAccountView;
  put(account: PendingAccountView): void;
}

export function createFakePending(world: FakeWorld, some: boolean): FakePending {
  const state = new Map<string, PendingAccountView>();
  if (some) {
    const calls = [
      fakeCall({ cabin: 6, dialled: "0051987412306", destination: "Perú · Móvil Claro", value: "90", billedMs: 420_000, price: "630" }),
    ];
    state.set("p1", { ...fakeAccount("p1", calls), cabin: 6, name: "Señora Rosa", parkedAt: minutesAgo(95) });
  }
  const changed = () => world.send({ kind: "counter-changed" });
  const known = (id: string): PendingAccountView => {
    const found = state.get(id);
    if (found === undefined) throw refused("account/unknown");
    return found;
  };
  return {
    list: () => [...state.values()],
    take(id) {
      const found = known(id);
      state.delete(id);
      changed();
      return found;
    },
    put(account) {
      state.set(account.id, account);
      changed();
    },
    accounts: {
      ...createFakeAccounts(world, state),
      pending: async () => [...state.values()],
      park: async (input) => {
        world.note("park", input);
        const { account, number } = world.known(Number(input.number));
        if (account === null) throw refused("session/nothing-to-pay");
        const parked = { ...account, cabin: number, name: input.name, parkedAt: minutesAgo(0) };
        state.set(account.id, parked);
        world.put(number, { state: "free", account: null });
        changed();
        return parked;
      },
      addItem: async (input) => {
        world.note("addItem", input);
        const item = fakeItem(input);
        if (input.cabin === undefined) {
          const before = known(input.account ?? "");
          const after = { ...before, ...withItems(before, [...before.items, item]) };
          state.set(before.id, after);
          changed();
          return after;
        }
        const number = Number(input.cabin);
        const before = world.known(number).account ?? fakeAccount(`n${number}`, []);
        const after = withItems(before, [...before.items, item]);
        world.put(number, { state: world.known(number).live === null ? "to-pay" : world.known(number).state, account: after });
        return after;
      },
      removeItem: async (input) => {
        world.note("removeItem", input);
        const cabin = world.cabins().find(({ account }) => account?.items.some(({ id }) => id === input.id));
        const before = cabin?.account ?? null;
        if (cabin === undefined || before === null) throw refused("item/unknown");
        const after = withItems(
          before,
          before.items.filter(({ id }) => id !== input.id),
        );
        const isOver = after.calls.length + after.items.length === 0;
        world.put(cabin.number, isOver ? { state: "free", account: null } : { account: after });
        return isOver ? null : after;
      },
      partPayment: async (input) => {
        world.note("partPayment", input);
        const cabin = world.cabins().find(({ account }) => account?.id === input.id);
        const before = cabin?.account ?? known(input.id);
        const paid = String(Number(before.deposit) + Number(input.amount));
        const after = withItems(fakeAccount(before.id, before.calls, { deposit: paid }), before.items);
        if (cabin !== undefined && input.restTo !== undefined) {
          state.set(after.id, { ...after, cabin: cabin.number, name: input.restTo, parkedAt: minutesAgo(0) });
          world.put(cabin.number, { state: "free", account: null });
        } else if (cabin !== undefined) world.put(cabin.number, { account: after });
        else state.set(input.id, { ...known(input.id), ...after });
        changed();
        return after;
      },
    },
  };
}
