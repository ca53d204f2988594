import { type SetupAnswers, type SetupStep, type SetupView, setupSteps } from "../../shared/contract/setup-view.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { type FakeWorld, refused } from "./fake-world.ts";

const CABINS = 8;

/** What a shop of eight cabins tells the wizard. */
const ALL: SetupAnswers = {
  shop: {
    ...{ name: "Locutorio Los Andes", branch: "Estación Central", country: "CL", currency: "CLP", timeZone: "America/Santiago" },
    ...{ language: "es", cashTo: null, tax: null },
  },
  people: { later: true, shift: "required" },
  cabins: { count: CABINS, names: {}, brand: "grandstream", bind: "192.168.1.10" },
  ports: { "1": 1, "2": 2, "3": 4 },
  phones: { done: true },
  provider: { server: "sip.andina.example", username: "andes1", register: true, codecs: ["alaw", "ulaw"], form: "dialled" },
  prices: { general: { value: "260", unit: "minute", increment: "60/60" } },
  printer: { device: "tcp:192.168.1.50:9100", columns: 48, drawer: true, codePage: "cp858" },
};

/** The first-run wizard in memory, as it is found at one of its steps; null where the shop is set up. */
export function createFakeSetup(world: FakeWorld, at: SetupStep | null): Pick<TimbreClient, "setup"> {
  let state = stateAt(at);
  const put = (what: string, input: unknown, over: Partial<SetupView>): SetupView => {
    world.note(what, input);
    state = { ...state, ...over };
    return state;
  };
  return {
    setup: {
      state: async () => state,
      answer: async (input) => {
        // There is money in its book.
        if (input.step === "shop" && state.answers.shop != null && input.answer.currency !== state.answers.shop.currency)
          throw refused("setup/currency-kept");
        const key = input.step === "gateway" ? "cabins" : input.step;
        const answer = input.step === "phones" ? { done: true as const } : input.answer;
        return put("setup.answer", input, { answers: { ...state.answers, [key]: answer } });
      },
      gateway: async () => ({
        server: "192.168.1.10",
        port: 5060,
        lines: state.lines.map(({ port, user }) => ({ port, user, secret: `k7m${port}p9xq4hda` })),
      }),
      listen: async ({ on }) => put("setup.listen", { on }, { listening: on }),
      pair: async (input) => {
        const cabin = Number(input.cabin);
        const lines = state.lines.map((line) => {
          if (line.port === input.port) return { ...line, cabin };
          return line.cabin === cabin ? { ...line, cabin: null } : line;
        });
        return put("setup.pair", input, { lines });
      },
      checkTrunk: async () => ({ nameKnown: true, answers: true, roundTripMs: 23, registration: "rejected" }),
      printers: async () => [
        { device: "file:/dev/usb/lp0", name: "USB" },
        { device: "serial:/dev/ttyUSB0", name: "FTDI" },
      ],
      searchPrinters: async ({ on }) =>
        put("setup.searchPrinters", { on }, { printerSearch: { isRunning: on, asked: 96, hosts: 253, found: ["192.168.1.50"] } }),
      testPrinter: async (input) => {
        world.note("setup.testPrinter", input);
        return { printed: true, fault: null, drawer: input.drawer ? true : null };
      },
      demo: async ({ on }) => put("setup.demo", { on }, {}),
      finish: async () => put("setup.finish", {}, { isOpen: false }),
    },
  };
}

function stateAt(at: SetupStep | null): SetupView {
  const before = at === null ? [] : setupSteps.slice(0, setupSteps.indexOf(at));
  const known = new Set<string>(before.flatMap((step) => (step === "gateway" ? ["cabins", "ports"] : [step])));
  const answers = Object.fromEntries(Object.entries(ALL).filter(([key]) => known.has(key))) as SetupAnswers;
  const paired = new Map(Object.entries(answers.ports ?? {}).map(([cabin, port]) => [port, Number(cabin)]));
  return {
    isOpen: at !== null,
    run: "gallery",
    restarting: false,
    fault: null,
    demo: answers.cabins === undefined ? { fault: null } : null,
    answers,
    hasProviderSecret: answers.provider != null,
    addresses: [
      { address: "192.168.1.10", network: "192.168.1.10/24", name: "eth0", isLoopback: false },
      { address: "127.0.0.1", network: "127.0.0.1/8", name: "lo", isLoopback: true },
    ],
    sipPort: 5060,
    listening: false,
    lines: Array.from({ length: answers.cabins?.count ?? 0 }, (_, index) => ({
      port: index + 1,
      user: `linea${String(index + 1).padStart(2, "0")}`,
      line: index < 6 ? "registered" : "unknown",
      cabin: paired.get(index + 1) ?? null,
    })),
    heard: at === "phones" ? { count: 4, port: 4, dialled: "5", cabin: null, alreadyAt: 3 } : null,
    refused: at === "phones" ? [] : [{ user: "linea07", address: "192.168.1.40", why: "wrong-secret" }],
    printerSearch: null,
    trunk: answers.provider == null ? null : "reachable",
  };
}
