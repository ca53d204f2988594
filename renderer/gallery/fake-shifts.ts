import type { ShiftView } from "../../shared/contract/shop-view.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { minutesAgo } from "./fake-call.ts";
import { fakeShift } from "./fake-facts.ts";
import type { FakePending } from "./fake-pending.ts";
import { type FakeWorld, refused } from "./fake-world.ts";

const HISTORY = 17;
const MINUTES_OF_DAY = 1440;

/** The shifts in memory: the drawer, its count, the slips. */
export function createFakeShifts(world: FakeWorld, pending: FakePending): TimbreClient["shifts"] {
  const closed: ShiftView[] = Array.from({ length: HISTORY }, (_, index) => closedShift(317 - index, index));
  let lastCount: number | null = null;
  let recounts = -1;
  const current = (): ShiftView => {
    if (world.shift === null) throw refused("shift/none-open");
    return world.shift;
  };
  const byId = (id: string): ShiftView => {
    const found = [world.shift, ...closed].find((shift) => shift?.id === id);
    if (found === undefined || found === null) throw refused("request/not-found");
    return found;
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
      return { counted: String(lastCount), expected: String(world.drawer), difference, recounts };
    },
    close: async (input) => {
      world.note("close", input);
      const open = unsettled();
      if (input.carry !== true && open.cabins.length + open.pending.length > 0) throw refused("shift/unsettled");
      if (lastCount === null) throw refused("shift/not-counted");
      const difference = lastCount - world.drawer;
      if (difference !== 0 && input.reason === undefined) throw refused("shift/reason-needed");
      if (Math.abs(difference) > 5000) world.allow("shift-difference", current().id, input.approval);
      const left = Number(input.leave ?? lastCount);
      const done: ShiftView = {
        ...current(),
        closedAt: minutesAgo(0),
        cashExpected: String(world.drawer),
        cashCounted: String(lastCount),
        difference: String(difference),
        differenceReason: input.reason ?? null,
        cashLeft: String(left),
        cashHanded: String(lastCount - left),
        closedBy: "Marisol R.",
        recounts,
        anchor: "4830-11AB-90FE",
      };
      closed.unshift(done);
      lastCount = null;
      recounts = -1;
      world.putShift(null);
      return done;
    },
    move: async (input) => {
      world.note("move", input);
      if (input.kind === "out") world.allow("cash-out", current().id, input.approval);
      const amount = Number(input.amount) * (input.kind === "in" ? 1 : -1);
      if (world.drawer + amount < 0) throw refused("cash/not-enough");
      world.drawer += amount;
      return current();
    },
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
      return { columns: 48, copies: 0, lines: slipLines(shift) };
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

function slipLines(shift: ShiftView): string[] {
  const row = (left: string, right: string) => `${left}${right.padStart(48 - left.length)}`;
  return [
    `            CIERRE DE TURNO N.º ${shift.number}`,
    "     Locutorio Los Andes · Estación Central",
    "-".repeat(48),
    row(`VENTAS (${shift.salesCount})`, `$${shift.salesTotal}`),
    row("= Esperado", `$${shift.cashExpected ?? ""}`),
    row("= Contado", `$${shift.cashCounted ?? ""}`),
    "=".repeat(48),
    row("DIFERENCIA", `$${shift.difference ?? ""}`),
    "=".repeat(48),
    row("Queda para el próximo turno", `$${shift.cashLeft ?? ""}`),
    row("Se entrega al dueño", `$${shift.cashHanded ?? ""}`),
    "-".repeat(48),
    `              Huella ${shift.anchor ?? ""}`,
  ];
}
