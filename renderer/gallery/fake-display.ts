import type { DisplayRunning, DisplayScreen, DisplayView, ShownInput } from "../../shared/contract/display-contract.ts";
import type { ShopView } from "../../shared/contract/shop-view.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { fakeHello } from "./fake-facts.ts";
import type { FakeWorld } from "./fake-world.ts";

const TERMS: DisplayRunning["terms"] = {
  value: "90",
  unit: "minute",
  increment: "1/1",
  connect: "0",
  minimum: "0",
  grace: 0,
  rounding: "half-up",
  secondsRounding: "up",
  decimals: 0,
  taxPercent: "0",
  taxIncluded: true,
};
const PERU = { destination: "Perú · Móvil Claro", country: "PE", number: "00 51 987 ••• •06" };
const RUNNING: DisplayRunning = {
  ...{ ...PERU, cabin: 4, call: { state: "talking" }, terms: TERMS, charged: true, isPrepaid: true },
  ...{ phaseElapsedMs: 133_000, limitMs: 660_000 },
};
const ACCOUNT = { kind: "account", cabin: 3, other: "0", discount: "0", deposit: "0", running: null } as const;
const CALLS = [
  { ...PERU, seconds: 492, price: "738" },
  { destination: "Haití · Móvil Digicel", country: "HT", number: "00 509 37 ••• •55", seconds: 241, price: "1565" },
  { destination: "Chile · Móvil", country: "CL", number: "9 55•• ••30", seconds: 180, price: "480" },
];

/** Each situation of the customer display. */
const screens: Readonly<Record<string, DisplayScreen>> = {
  idle: {
    kind: "idle",
    prices: [
      { destination: "Perú · Móvil", country: "PE", perMinute: "90" },
      { destination: "Haití · Móvil", country: "HT", perMinute: "388" },
      { destination: "Colombia · Móvil", country: "CO", perMinute: "70" },
      { destination: "República Dominicana · Móvil Claro", country: "DO", perMinute: "1210" },
      { destination: "Bolivia · Móvil Entel", country: "BO", perMinute: "260" },
    ],
    lines: [],
  },
  busy: {
    kind: "idle",
    prices: [
      { destination: "Perú · Móvil", country: "PE", perMinute: "90" },
      { destination: "Haití · Móvil", country: "HT", perMinute: "388" },
      { destination: "Colombia · Móvil", country: "CO", perMinute: "70" },
      { destination: "República Dominicana · Móvil Claro", country: "DO", perMinute: "1210" },
      { destination: "Bolivia · Móvil Entel", country: "BO", perMinute: "260" },
    ],
    lines: [1, 4, 7].map((cabin) => ({ ...RUNNING, cabin, number: "", isPrepaid: cabin === 4, phaseElapsedMs: cabin * 61_000 })),
  },
  account: { ...ACCOUNT, calls: [...CALLS], total: "2783", due: "2780" },
  fortune: { ...ACCOUNT, calls: [...CALLS, ...CALLS, ...CALLS], total: "1234567", discount: "4567", deposit: "20000", due: "1234570" },
  back: { ...ACCOUNT, calls: CALLS.slice(0, 1), total: "738", deposit: "2000", due: "-1262" },
  running: { ...ACCOUNT, cabin: 4, calls: CALLS.slice(1, 2), total: "1565", deposit: "3000", due: "0", running: RUNNING },
  ringing: {
    ...{ ...ACCOUNT, cabin: 4, calls: [], total: "0", due: "0" },
    running: { ...RUNNING, call: { state: "ringing" }, isPrepaid: false, phaseElapsedMs: 4_000 },
  },
  paid: { kind: "paid", total: "2780", received: "5000", change: "2220" },
  quote: {
    kind: "quote",
    hit: {
      ...{ number: null, prefix: "509", matchedDigits: 0, destination: "Haití · Móvil Digicel", country: "HT", source: "sell" },
      ...{
        value: "388",
        perMinute: "388",
        unit: "minute",
        increment: "60/6",
        connect: "0",
        minimum: "0",
        grace: 0,
        band: null,
        refused: null,
      },
      examples: [5, 10, 20, 30].map((minutes) => ({ minutes, price: String(minutes * 388) })),
      talk: [
        { money: "1000", seconds: 154 },
        { money: "2000", seconds: 308 },
        { money: "5000", seconds: 772 },
      ],
    },
  },
};

const { name, country, currency, timeZone, language } = fakeHello.shop;

/** The customer display in memory: one situation, and what the counter wanted shown. */
export function createFakeDisplay(world: FakeWorld, situation: string, tax: ShopView["tax"]): Pick<TimbreClient, "display"> {
  const view: DisplayView = {
    shop: { name, country, currency, timeZone, language, tax },
    screen: screens[situation] ?? (screens.idle as DisplayScreen),
  };
  return {
    display: {
      open: async () => ({ token: "display.token" }),
      show: async ({ shown }: { readonly shown: ShownInput }) => {
        world.note("show", shown);
        return { shown: true };
      },
      live: async () => situationOf(view) as never,
    },
  };
}

/** Told once, and again where figures run. */
async function* situationOf(view: DisplayView): AsyncGenerator<DisplayView, void, void> {
  const startMs = performance.now();
  for (;;) {
    yield passed(view, Math.round(performance.now() - startMs));
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}

function passed(view: DisplayView, ms: number): DisplayView {
  const later = (running: DisplayRunning) => ({ ...running, phaseElapsedMs: running.phaseElapsedMs + ms });
  const { screen } = view;
  if (screen.kind === "idle") return { ...view, screen: { ...screen, lines: screen.lines.map(later) } };
  if (screen.kind !== "account" || screen.running === null) return view;
  return { ...view, screen: { ...screen, running: later(screen.running) } };
}
