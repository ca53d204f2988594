import type { PendingAccountView } from "../../shared/contract/account-view.ts";
import type { CabinView } from "../../shared/contract/cabin-view.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { fakeAccount } from "./fake-cabins.ts";
import { minutesAgo } from "./fake-call.ts";
import { withItems } from "./fake-item.ts";
import { type FakeWorld, refused } from "./fake-world.ts";

type FakeAccounts = Pick<TimbreClient["accounts"], "move" | "cancelMove" | "close" | "split" | "merge">;

/** Accounts that go elsewhere: to another cabin, apart, together. */
export function createFakeAccounts(world: FakeWorld, pending: Map<string, PendingAccountView>): FakeAccounts {
  const changed = () => world.send({ kind: "counter-changed" });
  const withAccount = (id: string) => world.cabins().find(({ account }) => account?.id === id);
  const stateOf = ({ account, live }: CabinView) =>
    live !== null ? live.call.state : (account?.calls.length ?? 0) > 0 ? "to-pay" : "open";
  return {
    move: async (input) => {
      world.note("move", input);
      const [from, to] = [world.known(Number(input.number)), world.known(Number(input.to))];
      if (from.account === null && from.live === null) throw refused("account/none");
      if (to.state !== "free") throw refused("cabin/not-free", { cabin: to.number });
      if (from.live !== null || from.account === null) {
        world.put(from.number, { movesTo: to.number });
        return { cabin: from.number, when: "hang-up" };
      }
      const { state, account, uncharged, charged } = from;
      world.put(to.number, { state, account: { ...account, movedFrom: from.number }, uncharged, charged });
      world.put(from.number, { state: "free", account: null, uncharged: null, charged: true, movedTo: to.number });
      return { cabin: to.number, when: "now" };
    },
    cancelMove: async (input) => {
      world.note("cancelMove", input);
      return world.put(Number(input.number), { movesTo: null });
    },
    close: async (input) => {
      world.note("close", input);
      return world.put(Number(input.number), { state: "free", account: null });
    },
    split: async (input) => {
      world.note("split", input);
      const cabin = withAccount(input.id);
      const before = cabin?.account ?? pending.get(input.id);
      if (before === undefined || before === null) throw refused("account/unknown");
      const isGone = ({ id }: { readonly id: string }) => input.calls?.includes(id) === true || input.items?.includes(id) === true;
      const isLeft = (line: { readonly id: string }) => !isGone(line);
      const { mode, deposit } = before;
      const stays = withItems(fakeAccount(before.id, before.calls.filter(isLeft), { mode, deposit }), before.items.filter(isLeft));
      const gone = withItems(fakeAccount(`split ${before.id}`, before.calls.filter(isGone)), before.items.filter(isGone));
      const parted = { ...gone, cabin: cabin?.number ?? 0, name: input.name, parkedAt: minutesAgo(0) };
      pending.set(parted.id, parted);
      if (cabin !== undefined) {
        const account = stays.calls.length + stays.items.length === 0 && cabin.live === null ? null : stays;
        world.put(cabin.number, { account, state: account === null ? "free" : cabin.state });
      }
      changed();
      return parted;
    },
    merge: async (input) => {
      world.note("merge", input);
      const source = withAccount(input.id);
      const from = source?.account ?? pending.get(input.id);
      const into = input.cabin === undefined ? withAccount(input.account ?? "") : world.known(Number(input.cabin));
      if (from === undefined || from === null || into === undefined) throw refused("account/unknown");
      const deposit = String(Number(from.deposit) + Number(into.account?.deposit ?? "0"));
      const account = fakeAccount(into.account?.id ?? `merged ${from.id}`, [...(into.account?.calls ?? []), ...from.calls], { deposit });
      const filled = world.put(into.number, { account });
      world.put(into.number, { state: stateOf(filled) as CabinView["state"] });
      if (source === undefined) pending.delete(input.id);
      else world.put(source.number, { account: null, state: "free" });
      changed();
      return account;
    },
  };
}
