import type { PendingAccountView } from "../../shared/contract/account-view.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { fakeAccount } from "./fake-cabins.ts";
import { fakeCall, minutesAgo } from "./fake-call.ts";
import { type FakeWorld, refused } from "./fake-world.ts";

/** The accounts to be paid later. */
export interface FakePending {
  readonly accounts: TimbreClient["accounts"];
  list(): readonly PendingAccountView[];
  take(id: string): PendingAccountView;
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
    accounts: {
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
      partPayment: async (input) => {
        world.note("partPayment", input);
        const cabin = world.cabins().find(({ account }) => account?.id === input.id);
        const before = cabin?.account ?? known(input.id);
        const paid = String(Number(before.deposit) + Number(input.amount));
        const after = fakeAccount(before.id, before.calls, { deposit: paid });
        if (cabin !== undefined) world.put(cabin.number, { account: after });
        else state.set(input.id, { ...known(input.id), ...after });
        changed();
        return after;
      },
    },
  };
}
