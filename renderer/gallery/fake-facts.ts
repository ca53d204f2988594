import type { SaleView } from "../../shared/contract/sale-view.ts";
import type { BalanceView, HealthView, HelloView, ShiftView } from "../../shared/contract/shop-view.ts";
import { minutesAgo } from "./fake-call.ts";

/** What the shop in memory says of itself. */
export const fakeHello: HelloView = {
  product: "timbre",
  version: "0",
  contract: 1,
  role: "cashier",
  person: null,
  needsSignIn: false,
  lockAfterMinutes: null,
  undoSeconds: 8,
  chimeSeconds: 8,
  shop: {
    name: "Locutorio Los Andes",
    branch: "Estación Central",
    country: "CL",
    dialPlan: { country: "56", international: ["00", "+"], emergency: ["131", "132", "133"] },
    currency: "CLP",
    timeZone: "America/Santiago",
    language: "es",
    cashier: "Marisol R.",
    till: "1",
    demo: false,
    shiftMode: "automatic",
    callRounding: "half-up",
    secondsRounding: "up",
    cashRounding: { to: "10", halfDown: true, mode: "nearest" },
    tax: null,
    denominations: ["20000", "10000", "5000", "2000", "1000", "500", "100", "50", "10"],
    receipt: { address: "Av. Ejemplo 3210, Santiago", taxId: "RUT 76.000.000-0", footer: "", columns: 48, series: "A" },
    unclaimedMinutes: 10,
    directNote: false,
    noChargeReasons: [],
    disableReasons: [],
    items: [
      { name: "Recarga celular", price: "2000" },
      { name: "Bebida", price: "1200" },
      { name: "Impresión", price: "100" },
      { name: "Fotocopia", price: "50" },
    ],
    bands: ["noche"],
  },
};

/** What the provider has left, as it is drawn, or hardly anything, or nothing. */
export function fakeBalance(level: BalanceView["level"] = "amber"): BalanceView {
  const low = { urgent: { amount: "3000", minutesLeft: 30 }, zero: { amount: "0", minutesLeft: 0 } };
  const left = level === "urgent" || level === "zero" ? low[level] : { amount: "18450", minutesLeft: 186 };
  return { ...left, at: minutesAgo(1), source: "provider", level };
}

export const fakeHealth: HealthView = {
  switch: "up",
  trunks: [{ id: "t1", state: "registered" }],
  spool: "ok",
  spoolPath: "/tmp/spool",
  clock: "ok",
  diskLowBytes: null,
  printer: { state: "ok", fault: null, pending: 0 },
};

export function fakeShift(over: Partial<ShiftView> = {}): ShiftView {
  return {
    id: "sh318",
    number: 318,
    openedAt: minutesAgo(280),
    closedAt: null,
    user: "Marisol R.",
    float: "40000",
    salesCount: 22,
    salesTotal: "61240",
    cashExpected: null,
    cashCounted: null,
    difference: null,
    differenceReason: null,
    cashLeft: null,
    cashHanded: null,
    closedBy: null,
    recounts: 0,
    anchor: null,
    ...over,
  };
}

export function fakeTender(method: "cash" | "card" | "transfer", received: string): SaleView["tender"] {
  return { method, received, payments: [{ method, amount: received, received, change: "0" }] };
}

export function fakeSale(cabin: number, number: number, total: string, over: Partial<SaleView> = {}): SaleView {
  return {
    id: `sale-${number}`,
    cabin,
    receipt: { series: "A", number },
    at: minutesAgo(20),
    user: "Marisol R.",
    state: "paid",
    subtotal: total,
    discount: "0",
    discountReason: null,
    refunded: "0",
    tax: "0",
    anchor: "4821-7F3A-91C2",
    rounding: "0",
    deposit: "0",
    total,
    tender: fakeTender("cash", total),
    change: "0",
    lines: [],
    items: [],
    refundedLines: [],
    print: "printed",
    ...over,
  };
}
