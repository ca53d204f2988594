import type { CallEngine } from "../../shared/ports/call-engine.ts";
import type { ReceiptPrinter } from "../../shared/ports/receipt-printer.ts";
import type { Clock } from "../../shared/time/clock.ts";
import type { Logger } from "../node-kit/logger.ts";
import { randomId } from "../node-kit/random-id.ts";
import type { Core } from "./app/core.ts";
import { CLOCK_PLAUSIBLE_FROM_MS } from "./app/health.ts";
import { createLiveCalls } from "./app/live-call.ts";
import { noteDamage } from "./app/note-damage.ts";
import { createPinDesk } from "./app/people/pin-desk.ts";
import type { PinHasher } from "./app/people/pin-hasher.ts";
import { createPinLocks, type PinLockParts } from "./app/people/pin-locks.ts";
import { createPrintQueue } from "./app/print-queue.ts";
import { createRateBook } from "./app/rate-book.ts";
import { createImportDesk } from "./app/rates/import/import-desk.ts";
import { markupInForce } from "./app/rates/markup.ts";
import { createRateWork } from "./app/rates/rate-work.ts";
import { resolveMended } from "./app/rates/resolve-mended.ts";
import type { Scheduler } from "./app/scheduler.ts";
import type { ShopProfile } from "./app/shop-profile.ts";
import { createSpoolReader } from "./app/spool-reader.ts";
import { createSwitchView } from "./app/switch-view.ts";
import { type BackupSetting, createBackupDesk } from "./backup/backup-desk.ts";
import { noBackups } from "./backup/no-backups.ts";
import { createBook } from "./book/create-book.ts";
import { createBookCheck } from "./book/create-book-check.ts";
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
  readonly pinHasher: PinHasher;
  readonly newId?: () => string;
  /** Null where no backups are made. */
  readonly backups?: BackupSetting | null;
}

/** Puts a core together from its parts; nothing runs yet. */
export function assembleCore(parts: CoreParts): Core {
  const { shop, store, deckDesk, clock, scheduler, log, engine, printer } = parts;
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
  const pinLockParts: PinLockParts = {
    ...{ clock, scheduler, transaction: (work) => store.transaction(work) },
    unwritten: (fault) => log.warn({ fault: String(fault) }, "a wait after wrong PINs could not be written down"),
  };
  const core: Core = {
    shop,
    store,
    book: createBook({
      ledger: store.ledger,
      clock,
      openShift: () => store.shifts.current()?.id ?? null,
      dayOf: (instant) => shop.calendar.at(instant).date,
      clockIsDoubtful: () => clock.now() < CLOCK_PLAUSIBLE_FROM_MS,
    }),
    bookCheck: createBookCheck({
      ...{ book: store.file, clock, log },
      damaged: (detail) => noteDamage(core, detail),
      changed: () => core.feed.counterChanged(),
    }),
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
      tookUp: () => {
        resolveMended(core);
        core.feed.ratesChanged();
      },
      damaged: ({ side, version }, fault) => {
        const detail = `${side} ${version}: ${fault instanceof Error ? fault.message : String(fault)}`;
        log.error({ side, version, fault: detail }, "a price list cannot be read: what it prices is refused until it is imported again");
        const known = store.journal.openItems().some((item) => item.kind === "deck-damaged" && item.detail === detail);
        if (!known) store.journal.openItem({ atUtc: clock.now(), kind: "deck-damaged", callId: null, detail });
      },
    }),
    deckDesk,
    backups: parts.backups == null ? noBackups : backupDeskOf(parts.backups, parts, () => core),
    rateWork,
    live: createLiveCalls(),
    spool: createSpoolReader(engine, store.journal.spoolCursor(engine.spoolPath)),
    lines: createSwitchView(),
    feed: createLiveFeed(() => core),
    printing: createPrintQueue({
      ...{ printer, store, clock, scheduler, log },
      tellBook: (actor, entry) => void core.book.post(actor, entry),
      changed: () => core.feed.healthChanged(),
      itemOpened: () => core.feed.counterChanged(),
    }),
    pins: createPinDesk(parts.pinHasher, createPinLocks(store.pinLocks, pinLockParts)),
    justPaid: new Map(),
  };
  resolveMended(core);
  return core;
}

function backupDeskOf(setting: BackupSetting, { store, clock, scheduler, log, deckDesk }: CoreParts, core: () => Core) {
  return createBackupDesk({
    ...{ setting, store, clock, scheduler, log },
    anchor: (moment) => void core().book.anchor("backup", moment),
    verify: (book) => deckDesk.run("verifyCopy", { book }),
    changed: () => core().feed.counterChanged(),
  });
}

function cabinName(number: number, shop: ShopProfile): string {
  return `${shop.file.shop.language === "es" ? "CABINA" : "BOOTH"} ${String(number).padStart(2, "0")}`;
}
