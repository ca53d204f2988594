import { join } from "node:path";
import type { Core } from "../../electron/core/app/core.ts";
import { assembleCore } from "../../electron/core/assemble-core.ts";
import { createDeckDesk } from "../../electron/core/deck/deck-desk.ts";
import { runCore } from "../../electron/core/run-core.ts";
import { profileOfShopFile } from "../../electron/core/shop/profile-of-shop-file.ts";
import { parseShopFile } from "../../electron/core/shop/read-shop-file.ts";
import type { DiskFaults } from "../../electron/core/store/in-transaction.ts";
import { deckFolderOf } from "../../electron/core/store/migrate.ts";
import { openStore } from "../../electron/core/store/store.ts";
import { silentLogger } from "../../electron/node-kit/logger.ts";
import type { SwitchMemory } from "../../fixtures/fake-engine.ts";
import { type FakeEngine, fakeEngine } from "../../fixtures/fake-engine.ts";
import { type FakeTime, fakeTime } from "../../fixtures/fake-time.ts";
import { publishRates, rateOf } from "../../fixtures/test-shop.ts";
import type { ReceiptPrinter } from "../../shared/ports/receipt-printer.ts";

/** A shop on a folder, with a switch and a clock that a program commands. */
export interface DayShop {
  readonly core: Core;
  readonly engine: FakeEngine;
  readonly time: FakeTime;
  /** Milliseconds of the day so far. */
  at(): number;
  /** Lets time pass in steps in which everything that falls due is also done. */
  pass(ms: number): Promise<void>;
}

export interface DayShopOptions {
  readonly folder: string;
  /** Milliseconds of the day that had run when it starts. */
  readonly at: number;
  /** Boots since the day began: a power cut is one. */
  readonly boots?: number;
  readonly memory?: SwitchMemory;
  readonly printer?: ReceiptPrinter | null;
  readonly faults?: Partial<DiskFaults>;
  /** Is told where the clock will be after each step, before it is taken. */
  readonly beforeStep?: (at: number) => void;
  /** Ids that differ between the processes of a day. */
  readonly idPrefix: string;
}

export const DAY_CABINS = [1, 2, 3, 4] as const;
export const DAY_START_UTC = Date.UTC(2026, 10, 21, 12);
const STEP_MS = 250;
const DECK = [
  ["099", "CHILE CELULARES", 150],
  ["02", "SANTIAGO CHILE", 50],
  ["032", "Valparaiso", 200],
] as const;
const SHOP = JSON.stringify({
  cabins: DAY_CABINS.map((number) => ({ number, line: { user: `431${number}`, secret: "s" } })),
  trunks: [{ id: "main", server: "127.0.0.1:5070" }],
  shift: "required",
  tax: { percent: "19" },
  rounding: { cash: { to: "10" } },
  // Without one in its file a shop queues no paper; what prints is given to the core.
  printer: { device: "tcp:127.0.0.1:9100", columns: 48, drawer: true },
});

/** Starts as a shop does: opens and brings up to date, takes over what the core before left, and lets calls in. */
export async function openDayShop(options: DayShopOptions): Promise<DayShop> {
  const time = fakeTime(DAY_START_UTC);
  time.pass(options.at);
  for (let n = 0; n < (options.boots ?? 0); n += 1) time.reboot();
  const engine = fakeEngine(time.clock, options.memory);
  const core = assembleDay(options, { time, engine });
  await runCore(core, []);
  await breathe();
  time.settle();
  const at = () => time.clock.now() - DAY_START_UTC;
  return {
    ...{ core, engine, time, at },
    pass: async (ms) => {
      for (let left = ms; left > 0; left -= STEP_MS) {
        options.beforeStep?.(at() + Math.min(STEP_MS, left));
        time.pass(Math.min(STEP_MS, left));
        await breathe();
      }
    },
  };
}

function assembleDay(options: DayShopOptions, { time, engine }: { readonly time: FakeTime; readonly engine: FakeEngine }): Core {
  const book = join(options.folder, "timbre.db");
  const file = parseShopFile(SHOP);
  if (!file.ok) throw new Error(file.error.join("\n"));
  const shop = profileOfShopFile(file.value);
  if (!shop.ok) throw new Error(shop.error);
  const store = openStore(book, options.faults);
  if (store.decks.inForce({ side: "sell", scope: "shop" }, 0) === null) publishRates(store, DECK.map(rateOf));
  let ids = 0;
  return assembleCore({
    ...{ shop: shop.value, store, engine },
    deckDesk: createDeckDesk({ book, decks: deckFolderOf(book) }),
    importFolder: join(options.folder, "imports"),
    clock: time.clock,
    scheduler: time.scheduler,
    log: silentLogger,
    printer: options.printer ?? null,
    pinHasher: { hash: async () => "", verify: async () => false },
    newId: () => {
      ids += 1;
      return `${options.idPrefix}-${ids}`;
    },
  });
}

/** Promises that are settled are dealt with. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
