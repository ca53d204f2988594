import type { CashMoveView, DrawerPartView } from "../../shared/contract/shift-contract.ts";
import type { ShiftView } from "../../shared/contract/shop-view.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { minutesAgo } from "./fake-call.ts";
import { fakeShift } from "./fake-facts.ts";
import type { FakePending } from "./fake-pending.ts";
import { fakeSlip } from "./fake-slip.ts";
import { type FakeWorld, refused } from "./fake-world.ts";

const HISTORY = 17;
const MINUTES_OF_DAY = 1440;
/** Pesos. */
const REASON_ABOVE = 500;

/** The shifts in memory: the drawer, its count, the slips. */
export function createFakeShifts(world: FakeWorld, pending: FakePending): TimbreClient["shifts"] {
  const closed: ShiftView[] = Array.from({ length: HISTORY }, (_, index) => closedShift(317 - index, index));
  let lastCount: number | null = null;
  let recounts = -1;
  let faces: Readonly<Record<string, number>> = {};
  const moves: CashMoveView[] = [
    { id: "sd1", at: minutesAgo(47), user: "Marisol R.", kind: "safe-drop", amount: "40000", reason: "Mucho efectivo" },
    { id: "out1", at: minutesAgo(124), user: "Marisol R.", kind: "out", amount: "3500", reason: "Rollos de papel" },
    { id: "in1", at: minutesAgo(201), user: "Jorge Cáceres", kind: "in", amount: "10000", reason: "Cambio" },
  ];
  const current = (): ShiftView => {
    if (world.shift === null) throw refused("shift/none-open");
    return world.shift;
  };
  const byId = (id: string): ShiftView => {
    const found = [world.shift, ...closed].find((shift) => shift?.id === id);
    if (found === undefined || found === null) throw refused("request/not-found");
    return found;
  };
  /** As drawn: 40.000 to begin with, 10.000 brought, 1.560 given back, 50.000 in the safe; the rest was sold. */
  const parts = (): DrawerPartView[] => {
    const float = Number(current().float);
    return [
      { kind: "float", count: null, amount: String(float) },
      { kind: "cashSales", count: 29, amount: String(world.drawer - float + 41560) },
      { kind: "cashIn", count: 1, amount: "10000" },
      { kind: "refunds", count: 1, amount: "-1560" },
      { kind: "safeDrops", count: 1, amount: "-50000" },
    ];
  };
  const unsettled = () => ({
    cabins: world
      .cabins()
      .filter(({ account, live }) => account !== null && live === null)
      .flatMap(({ account, number }) => (account === null ? [] : [{ ...account, cabin: number }])),
    pending: [...pending.list()],
    talking: world
      .cabins()
      .filter(({ live }) => live !== null)
      .map(({ number }) => number),
  });
  const closedWith = (
    counted: number,
    {
      leave,
      reason,
      anchor,
    }: { readonly leave?: string | undefined; readonly reason?: string | undefined; readonly anchor: string | null },
  ): ShiftView => ({
    ...current(),
    closedAt: minutesAgo(0),
    cashExpected: String(world.drawer),
    cashCounted: String(counted),
    difference: String(counted - world.drawer),
    differenceReason: reason ?? null,
    cashLeft: leave ?? String(counted),
    cashHanded: String(counted - Number(leave ?? counted)),
    closedBy: "Marisol R.",
    recounts,
    anchor,
  });
  return {
    current: async () => world.shift,
    open: async (input) => {
      world.note("openShift", input);
      if (world.shift !== null) throw refused("shift/already-open");
      world.drawer = Number(input.float);
      const shift = fakeShift({ float: input.float, openedAt: minutesAgo(0), salesCount: 0, salesTotal: "0" });
      world.putShift(shift);
      return shift;
    },
    unsettled: async () => unsettled(),
    count: async (input) => {
      world.note("count", input);
      current();
      lastCount = Object.entries(input.count).reduce((sum, [face, pieces]) => sum + Number(face) * pieces, 0);
      recounts += 1;
      const difference = String(lastCount - world.drawer);
      faces = input.count;
      return {
        counted: String(lastCount),
        expected: String(world.drawer),
        difference,
        recounts,
        parts: parts(),
        reasonAbove: String(REASON_ABOVE),
      };
    },
    close: async (input) => {
      world.note("close", input);
      const open = unsettled();
      if (input.carry !== true && open.cabins.length + open.pending.length > 0) throw refused("shift/unsettled");
      if (lastCount === null) throw refused("shift/not-counted");
      const difference = lastCount - world.drawer;
      if (Math.abs(difference) > REASON_ABOVE && input.reason === undefined) throw refused("shift/reason-needed");
      if (Math.abs(difference) > 5000) world.allow("shift-difference", current().id, input.approval);
      const done = closedWith(lastCount, { ...input, anchor: "4830-11AB-90FE" });
      closed.unshift(done);
      lastCount = null;
      recounts = -1;
      world.putShift(null);
      return done;
    },
    preview: async (input) => {
      if (lastCount === null) throw refused("shift/not-counted");
      return fakeSlip(closedWith(lastCount, { ...input, anchor: null }), faces);
    },
    move: async (input) => {
      world.note("move", input);
      if (input.kind === "out") world.allow("cash-out", current().id, input.approval);
      const amount = Number(input.amount) * (input.kind === "in" ? 1 : -1);
      if (world.drawer + amount < 0) throw refused("cash/not-enough");
      world.drawer += amount;
      moves.unshift({
        id: `m${moves.length}`,
        at: minutesAgo(0),
        user: "Marisol R.",
        kind: input.kind,
        amount: input.amount,
        reason: input.reason,
      });
      world.putShift({ ...current() });
      return current();
    },
    moves: async () => [...moves],
    openDrawer: async (input) => {
      world.note("openDrawer", input);
      world.allow("no-sale", current().id, input.approval);
      return { opened: true };
    },
    list: async ({ page = 1, size = 15 }) => {
      const all = world.shift === null ? closed : [world.shift, ...closed];
      return { total: all.length, rows: all.slice((Number(page) - 1) * Number(size), Number(page) * Number(size)) };
    },
    slip: async ({ id }) => {
      const shift = byId(id);
      return fakeSlip(shift, faces);
    },
    reprintSlip: async (input) => {
      world.note("reprintSlip", input);
      return byId(input.id);
    },
  };
}

function closedShift(number: number, daysAgo: number): ShiftView {
  const opened = (daysAgo + 1) * MINUTES_OF_DAY;
  const difference = number % 5 === 0 ? -1000 : number % 7 === 0 ? 200 : 0;
  return fakeShift({
    id: `sh${number}`,
    number,
    openedAt: minutesAgo(opened),
    closedAt: minutesAgo(opened - 480),
    salesCount: 34 - daysAgo,
    salesTotal: String(96_310 - daysAgo * 1870),
    cashExpected: "77380",
    cashCounted: String(77_380 + difference),
    difference: String(difference),
    differenceReason: difference === 0 ? null : "Error de vuelto",
    cashLeft: "40000",
    cashHanded: String(37_380 + difference),
    closedBy: "Marisol R.",
    anchor: "4702-90AC-11F0",
  });
}
