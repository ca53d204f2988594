import type { SaleView } from "../../shared/contract/sale-view.ts";
import type { HealthView, HelloView, ShiftView } from "../../shared/contract/shop-view.ts";
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
  shop: {
    name: "Locutorio Los Andes",
    branch: "Estación Central",
    country: "CL",
    currency: "CLP",
    timeZone: "America/Santiago",
    language: "es",
    cashier: "Marisol R.",
    till: "1",
    demo: false,
    shiftMode: "automatic",
    callRounding: "half-up",
    secondsRounding: "up",
    tax: null,
    denominations: ["20000", "10000", "5000", "2000", "1000", "500", "100", "50", "10"],
    bands: ["noche"],
  },
};

export const fakeHealth: HealthView = {
  switch: "up",
  trunks: [{ id: "t1", state: "registered" }],
  spool: "ok",
  spoolPath: "/tmp/spool",
  clock: "ok",
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
    tender: { method: "cash", received: total },
    change: "0",
    lines: [],
    print: "printed",
    ...over,
  };
}
