import type { BookView, ItemView } from "../../shared/contract/book-contract.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { minutesAgo } from "./fake-call.ts";
import { type FakeWorld, refused } from "./fake-world.ts";

/** The book of accounts and what is to be looked at, in memory. */
export function createFakeBook(world: FakeWorld, itemsOpen: boolean): Pick<TimbreClient, "book" | "items"> {
  let book: BookView = {
    id: "b1",
    epoch: 1,
    entries: 4821,
    head: "4821-7F3A-91C2",
    verified: { at: minutesAgo(12), ok: true, entries: 4821, failures: [] },
    backups: {
      folder: "/var/timbre/copias",
      last: minutesAgo(190),
      kept: 14,
      drill: { at: minutesAgo(2900), ok: true },
      fault: null,
      sameDisk: true,
      keyOnlyHere: true,
    },
  };
  const now = () => minutesAgo(0);
  const items = new Map<number, ItemView>((itemsOpen ? fakeItems() : []).map((item) => [item.id, item]));
  const said = (what: string, next: BookView): BookView => {
    world.note(what, {});
    book = next;
    world.send({ kind: "counter-changed" });
    return book;
  };
  return {
    book: {
      state: async () => book,
      verify: async () => said("verify", { ...book, verified: { at: now(), ok: true, entries: book.entries, failures: [] } }),
      backup: async () => said("backup", { ...book, backups: { ...book.backups, last: now(), kept: book.backups.kept + 1 } }),
      drill: async () => said("drill", { ...book, backups: { ...book.backups, drill: { at: now(), ok: true } } }),
    },
    items: {
      list: async () => [...items.values()].filter((item) => item.resolvedAt === null),
      resolve: async (input) => {
        world.note("resolve", input);
        const item = items.get(Number(input.id));
        if (item === undefined) throw refused("request/not-found");
        const resolved = { ...item, resolvedAt: now(), resolvedBy: "Marisol R.", note: input.note ?? null };
        items.set(item.id, resolved);
        world.send({ kind: "counter-changed" });
        return resolved;
      },
    },
  };
}

function fakeItems(): readonly ItemView[] {
  const open = { ref: null, cabin: null, receipt: null, detail: "", resolvedAt: null, resolvedBy: null, note: null };
  return [
    {
      ...open,
      id: 1,
      at: minutesAgo(6),
      kind: "print-unknown",
      receipt: "A-4819",
      cabin: 5,
      detail: '{"paper":"sale","copy":1,"reason":"printer/reset"}',
    },
    { ...open, id: 2, at: minutesAgo(40), kind: "call-bounded", ref: "call-3", cabin: 3, detail: '{"billedMs":273500,"notional":"410"}' },
    {
      ...open,
      id: 3,
      at: minutesAgo(3000),
      kind: "cash-difference",
      ref: "sh317",
      detail: '{"number":317,"difference":"-1000","approval":null}',
    },
  ];
}
