import type { CallEngine } from "../../shared/ports/call-engine.ts";
import type { ReceiptPrinter } from "../../shared/ports/receipt-printer.ts";
import type { Clock } from "../../shared/time/clock.ts";
import type { Logger } from "../node-kit/logger.ts";
import { randomId } from "../node-kit/random-id.ts";
import type { Core } from "./app/core.ts";
import { createLiveCalls } from "./app/live-call.ts";
import { createPrintQueue } from "./app/print-queue.ts";
import { createRateBook } from "./app/rate-book.ts";
import { createImportDesk } from "./app/rates/import/import-desk.ts";
import { markupInForce } from "./app/rates/markup.ts";
import { createRateWork } from "./app/rates/rate-work.ts";
import type { Scheduler } from "./app/scheduler.ts";
import type { ShopProfile } from "./app/shop-profile.ts";
import { createSpoolReader } from "./app/spool-reader.ts";
import { createSwitchView } from "./app/switch-view.ts";
import type { DeckDesk } from "./deck/deck-desk.ts";
import { createDeckLoader } from "./deck/deck-loader.ts";
import { createLiveFeed } from "./live-feed.ts";
import type { Store } from "./store/store.ts";

export interface CoreParts {
  readonly shop: ShopProfile;
  readonly store: Store;
  readonly deckDesk: DeckDesk;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Logger;
  readonly engine: CallEngine;
  readonly printer: ReceiptPrinter | null;
  /** For files that are being imported. */
  readonly importFolder: string;
  readonly newId?: () => string;
}

/** Puts a core together from its parts; nothing runs yet. */
export function assembleCore(parts: CoreParts): Core {
  const { shop, store, deckDesk, clock, scheduler, log, engine, printer } = parts;
  const { cashier } = shop.file.shop;
  store.transaction(() =>
    store.cabins.putProfile(
      shop.file.cabins.map((cabin) => ({
        number: cabin.number,
        name: cabin.name ?? cabinName(cabin.number, shop),
        lineUser: cabin.line.user,
        enabled: cabin.enabled,
      })),
    ),
  );
  const rateWork = createRateWork({
    imports: createImportDesk(parts.importFolder),
    readMarkup: () => markupInForce(store.settings, shop),
    tellWindows: () => core.feed.ratesChanged(),
  });
  const core: Core = {
    shop,
    store,
    clock,
    scheduler,
    log,
    engine,
    newId: parts.newId ?? randomId,
    rates: createRateBook({
      decks: store.decks,
      loader: createDeckLoader(store.deckFiles, deckDesk),
      shop,
      clock,
      markupPercent: () => rateWork.markup().percent,
      tookUp: () => core.feed.ratesChanged(),
      damaged: ({ side, version }, fault) => {
        const detail = `${side} ${version}: ${fault instanceof Error ? fault.message : String(fault)}`;
        log.error({ side, version, fault: detail }, "a price list cannot be read: what it prices is refused until it is imported again");
        const known = store.journal.openItems().some((item) => item.kind === "deck-damaged" && item.detail === detail);
        if (!known) store.journal.openItem({ atUtc: clock.now(), kind: "deck-damaged", callId: null, detail });
      },
    }),
    deckDesk,
    rateWork,
    live: createLiveCalls(),
    spool: createSpoolReader(engine, store.journal.spoolCursor(engine.spoolPath)),
    lines: createSwitchView(),
    feed: createLiveFeed(() => core),
    printing: createPrintQueue({ printer, store, clock, scheduler, log, user: cashier, changed: () => core.feed.healthChanged() }),
    justPaid: new Map(),
  };
  return core;
}

function cabinName(number: number, shop: ShopProfile): string {
  return `${shop.file.shop.language === "es" ? "CABINA" : "BOOTH"} ${String(number).padStart(2, "0")}`;
}
