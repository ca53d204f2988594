import type { AccountView, CabinView } from "../../shared/contract/cabin-view.ts";
import type { CallView } from "../../shared/contract/call-view.ts";
import { fakeCall, fakeLive, minutesAgo } from "./fake-call.ts";

const MINUTE = 60_000;
const ms = (minutes: number, seconds: number) => minutes * MINUTE + seconds * 1000;

export function fakeCabin(number: number, over: Partial<CabinView> = {}): CabinView {
  return {
    number,
    name: `Cabina ${String(number).padStart(2, "0")}`,
    lineUser: `linea${String(number).padStart(2, "0")}`,
    enabled: true,
    disablesAfterCall: false,
    charged: true,
    disabled: null,
    movesTo: null,
    movedTo: null,
    uncharged: null,
    line: "registered",
    state: "free",
    alert: null,
    since: minutesAgo(4),
    lastCall: null,
    live: null,
    account: null,
    lastSale: null,
    ...over,
  };
}

export function fakeAccount(id: string, calls: readonly CallView[], over: Partial<AccountView> = {}): AccountView {
  const total = calls.reduce((sum, call) => sum + Number(call.price), 0);
  const deposit = Number(over.deposit ?? "0");
  const due = total - deposit;
  const rest = ((due % 10) + 10) % 10;
  const cash = due - rest + (rest > 5 ? 10 : 0);
  // What goes back goes back in coins, whatever is chosen.
  const uncashed = due < 0 ? cash : due;
  return {
    id,
    mode: "postpaid",
    deposit: "0",
    calls: [...calls],
    items: [],
    total: String(total),
    due: { cash: String(cash), card: String(uncashed), transfer: String(uncashed) },
    openedAt: minutesAgo(20),
    movedFrom: null,
    lastEndedAt: calls.length > 0 ? minutesAgo(74 / 60) : null,
    ...over,
  };
}

/** One cabin of each situation of the state sheet, by name. The numbers are those of the drawings. */
export const stories = {
  talking: () => {
    const earlier = fakeCall({
      cabin: 1,
      dialled: "0051987412306",
      destination: "Perú · Móvil Claro",
      value: "90",
      billedMs: ms(4, 33),
      price: "410",
    });
    const call = fakeCall({ cabin: 1, dialled: "0051987412306", destination: "Perú · Móvil Claro", value: "90", state: "talking" });
    return fakeCabin(1, { state: "talking", live: fakeLive(call, ms(6, 42)), account: fakeAccount("a1", [earlier]) });
  },
  free: () => {
    const last = fakeCall({ cabin: 2, dialled: "00573104429087", destination: "Colombia", value: "80", billedMs: ms(4, 0), price: "320" });
    return fakeCabin(2, { lastCall: { ...last, saleId: "sale-4820" }, lastPaidAt: minutesAgo(21) });
  },
  toPay: () => {
    const calls = [
      fakeCall({
        cabin: 3,
        dialled: "0059172153348",
        destination: "Bolivia · Móvil Entel",
        value: "260",
        billedMs: ms(8, 12),
        price: "2132",
        answeredAt: minutesAgo(19),
      }),
      fakeCall({
        cabin: 3,
        dialled: "0059122441907",
        destination: "Bolivia · Fijo La Paz",
        value: "190",
        billedMs: ms(2, 36),
        price: "494",
        answeredAt: minutesAgo(9),
      }),
      fakeCall({
        cabin: 3,
        dialled: "955550130",
        destination: "Chile · Móvil",
        value: "80",
        billedMs: ms(1, 58),
        price: "157",
        answeredAt: minutesAgo(4),
      }),
    ];
    return fakeCabin(3, { state: "to-pay", account: fakeAccount("a3", calls), lastCall: calls[2] ?? null });
  },
  cuttingOff: () => {
    const call = fakeCall({ cabin: 4, dialled: "0050937124455", destination: "Haití · Móvil Digicel", value: "390", state: "talking" });
    return fakeCabin(4, {
      state: "talking",
      live: fakeLive(call, ms(7, 12), ms(7, 41)),
      account: fakeAccount("a4", [], { mode: "prepaid", deposit: "3000" }),
    });
  },
  dialling: () => {
    const call = fakeCall({ cabin: 5, dialled: "00584142", destination: "Venezuela · Móvil", value: "120", state: "dialling" });
    return fakeCabin(5, { state: "dialling", live: fakeLive(call, ms(0, 3)) });
  },
  ringing: () => {
    const call = fakeCall({ cabin: 6, dialled: "0018095550143", destination: "Rep. Dominicana · Fijo", value: "140", state: "ringing" });
    return fakeCabin(6, { state: "ringing", live: fakeLive(call, ms(0, 12)) });
  },
  prepaid: () => {
    const call = fakeCall({ cabin: 7, dialled: "00573104429087", destination: "Colombia · Móvil Tigo", value: "70", state: "talking" });
    return fakeCabin(7, {
      state: "talking",
      live: fakeLive(call, ms(12, 5)),
      account: fakeAccount("a7", [], { mode: "prepaid", deposit: "2000" }),
    });
  },
  disabled: () => fakeCabin(8, { state: "disabled", enabled: false, disabled: { reason: "Limpieza", since: minutesAgo(52) } }),
  open: () =>
    fakeCabin(9, {
      state: "open",
      account: fakeAccount("a9", [], { mode: "prepaid", deposit: "1000" }),
      depositReach: { destination: "Perú móvil", seconds: 666 },
    }),
  unreachable: () => fakeCabin(10, { state: "unreachable", line: "unreachable" }),
  paid: () =>
    fakeCabin(11, {
      state: "paid",
      lastSale: {
        id: "s11",
        series: "A",
        number: 4821,
        total: "2780",
        received: "5000",
        change: "2220",
        at: minutesAgo(0),
        print: "printed",
      },
    }),
  noCharge: () => {
    const uncharged = { reason: "Prueba técnica", user: "Marisol R." };
    const call = fakeCall({
      cabin: 12,
      dialled: "225550187",
      destination: "Chile · Fijo Santiago",
      value: "50",
      state: "talking",
      uncharged,
    });
    return fakeCabin(12, {
      state: "talking",
      charged: false,
      uncharged: { mode: "once", reason: uncharged.reason },
      live: fakeLive(call, ms(1, 20)),
    });
  },
} satisfies Record<string, () => CabinView>;

const lifted = (number: number, elapsedMs: number, over: Partial<CabinView> = {}, digits = "", destination: string | null = null) =>
  fakeCabin(number, { state: digits === "" ? "off-hook" : "dialling", offHook: { elapsedMs, digits, destination }, ...over });

/** Behind a gateway that tells when a handset is lifted: before there is a call. */
export const offHookStories = {
  lifted: () => lifted(1, ms(0, 8)),
  undialled: () => lifted(2, ms(0, 27)),
  digits: () => lifted(3, ms(0, 4), {}, "00"),
  destination: () => lifted(4, ms(0, 9), {}, "00584142", "Venezuela · Móvil"),
  onDeposit: () => {
    const account = fakeAccount("a5", [], { mode: "prepaid", deposit: "1000" });
    return lifted(5, ms(1, 5), { account, depositReach: { destination: "Perú móvil", seconds: 666 } });
  },
} satisfies Record<string, () => CabinView>;

/** A shop of so many cabins: the twelve situations first, then a busy afternoon. */
export function fakeShop(count: number): readonly CabinView[] {
  const twelve: readonly CabinView[] = Object.values(stories).map((story) => story());
  const places = [
    ["0054111555012", "Argentina · Fijo", "150"],
    ["0057310442908", "Colombia · Móvil", "70"],
    ["0055119555123", "Brasil · Fijo", "80"],
    ["0058414555120", "Venezuela · Móvil", "120"],
    ["0051987412306", "Perú · Móvil", "90"],
    ["0012125550143", "EE. UU. · Fijo", "30"],
    ["0059172153348", "Bolivia · Móvil", "260"],
  ] as const;
  return Array.from({ length: count }, (_, index) => {
    const known = twelve[index];
    if (known !== undefined) return known;
    const number = index + 1;
    const [dialled, destination, value] = places[index % places.length] ?? places[0];
    if (index % 3 === 1) {
      const call = fakeCall({ cabin: number, dialled, destination, value, state: "talking" });
      return fakeCabin(number, { state: "talking", live: fakeLive(call, ms(index % 16, (index * 7) % 60)) });
    }
    if (index % 15 === 2) {
      const call = fakeCall({ cabin: number, dialled, destination, value, billedMs: ms(14, 59), price: "3894" });
      return fakeCabin(number, { state: "to-pay", account: fakeAccount(`a${number}`, [call]) });
    }
    return fakeCabin(number);
  });
}

/** The longest amounts a tile has to hold: $1.234.567 running, owed, deposited and given as change. */
export function fakeFortune(count: number): readonly CabinView[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const place = { cabin: number, dialled: "00881631450092", destination: "Satélite Iridium · Voz" };
    // 1:02:03 at $19.895,52 a minute.
    const call = fakeCall({ ...place, value: "19895.52", state: "talking" });
    const ended = fakeCall({ ...place, value: "19895.52", billedMs: ms(62, 3), price: "1234567" });
    if (index % 4 === 0)
      return fakeCabin(number, {
        state: "talking",
        live: fakeLive(call, ms(62, 2.5), 36_000_000),
        account: fakeAccount(`f${number}`, [ended]),
      });
    if (index % 4 === 1) return fakeCabin(number, { state: "to-pay", account: fakeAccount(`f${number}`, [ended]) });
    if (index % 4 === 2) {
      return fakeCabin(number, {
        state: "talking",
        live: fakeLive(call, ms(62, 2.5), 36_000_000),
        account: fakeAccount(`f${number}`, [], { mode: "prepaid", deposit: "2469134" }),
      });
    }
    return fakeCabin(number, {
      state: "paid",
      lastSale: {
        id: `s${number}`,
        series: "A",
        number: 4821,
        total: "1234567",
        received: "2469134",
        change: "1234567",
        at: minutesAgo(0),
        print: "printed",
      },
    });
  });
}

/** A satellite that was dialled three times and never went out, as drawn. */
export function fakeAlert(number: number, over: Partial<CabinView> = {}): CabinView {
  return fakeCabin(number, {
    alert: {
      rule: "blocked-destination",
      dialled: "00881631450092",
      destination: "Satélite Iridium",
      since: minutesAgo(5),
      at: minutesAgo(3),
      times: 3,
      connected: false,
      value: null,
      unit: null,
    },
    ...over,
  });
}
