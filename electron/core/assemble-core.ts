import type { CallEngine } from "../../shared/ports/call-engine.ts";
import type { ReceiptPrinter } from "../../shared/ports/receipt-printer.ts";
import type { Clock } from "../../shared/time/clock.ts";
import type { Logger } from "../node-kit/logger.ts";
import { randomId } from "../node-kit/random-id.ts";
import { createAlertDesk } from "./app/alerts/alert-desk.ts";
import type { Core } from "./app/core.ts";
import { createDiskWatch } from "./app/disk-watch.ts";
import { createDisplayDesk } from "./app/display/display-desk.ts";
import { CLOCK_PLAUSIBLE_FROM_MS } from "./app/health.ts";
import { createLiveCalls } from "./app/live-call.ts";
import { noteDamage } from "./app/note-damage.ts";
import { tellPaidCabin } from "./app/paper/tell-paid-cabin.ts";
import { createPinDesk } from "./app/people/pin-desk.ts";
import type { PinHasher } from "./app/people/pin-hasher.ts";
import { createPinLocks, type PinLockParts } from "./app/people/pin-locks.ts";
import { createPrintQueue } from "./app/print-queue.ts";
import { exposeAgain } from "./app/provider-exposure.ts";
import { createProviderUsage } from "./app/provider-usage.ts";
import { createRateBook } from "./app/rate-book.ts";
import { createImportDesk } from "./app/rates/import/import-desk.ts";
import { markupInForce } from "./app/rates/markup.ts";
import { createRateWork } from "./app/rates/rate-work.ts";
import { resolveMended } from "./app/rates/resolve-mended.ts";
import type { Scheduler } from "./app/scheduler.ts";
import { putCabins } from "./app/settings/cabin-names.ts";
import { createShopInForce } from "./app/settings/shop-in-force.ts";
import { noSetup, type SetupDesk } from "./app/setup/setup-desk.ts";
import { shiftOfEntry } from "./app/shift/shift-of-entry.ts";
import type { ShopProfile } from "./app/shop-profile.ts";
import { createSpoolReader } from "./app/spool-reader.ts";
import { createSwitchView } from "./app/switch-view.ts";
import { createUnchargedWatch } from "./app/uncharged-watch.ts";
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
  /** Where the shop is not set up from its windows there is none. */
  readonly setup?: SetupDesk;
  /** What the tokens of customer displays are made with; a new one shuts out every display that is open. */
  readonly displayKey?: string;
  /** Room left on the disk of the book; null where nobody can say. */
  readonly freeBytes?: () => number | null;
  readonly newId?: () => string;
  /** Null where no backups are made. */
  readonly backups?: BackupSetting | null;
}

/** Puts a core together from its parts; nothing runs yet. */
export function assembleCore(parts: CoreParts): Core {
  const { store, deckDesk, clock, scheduler, log, engine, printer } = parts;
  const settings = createShopInForce(parts.shop, store.settings, log);
  const { shop } = settings;
  store.transaction(() => putCabins(store.cabins, shop.file));
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
    settings,
    store,
    book: createBook({
      ledger: store.ledger,
      clock,
      openShift: (kind) => shiftOfEntry(core, kind),
      dayOf: (instant) => shop.calendar.at(instant).date,
      clockIsDoubtful: () => clock.now() < CLOCK_PLAUSIBLE_FROM_MS,
    }),
    bookCheck: createBookCheck({
      ...{ book: store.file, chain: store.head, clock, log },
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
        exposeAgain(core);
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
    display: createDisplayDesk(parts.displayKey ?? randomId()),
    rateWork,
    live: createLiveCalls(),
    alerts: createAlertDesk(() => core),
    usage: createProviderUsage(() => core),
    disk: createDiskWatch({ scheduler, freeBytes: parts.freeBytes ?? (() => null), changed: () => core.feed.healthChanged() }),
    uncharged: createUnchargedWatch(() => core),
    spool: createSpoolReader(engine, store.journal.spoolCursor(engine.spoolPath)),
    lines: createSwitchView(),
    feed: createLiveFeed(() => core),
    printing: createPrintQueue({
      ...{ printer, store, clock, scheduler, log },
      receiptCopies: () => core.shop.file.printer?.copies ?? 1,
      tellBook: (actor, entry) => void core.book.post(actor, entry),
      changed: () => core.feed.healthChanged(),
      paperEnded: (job) => tellPaidCabin(core, job),
      itemOpened: () => core.feed.counterChanged(),
    }),
    pins: createPinDesk(parts.pinHasher, createPinLocks(store.pinLocks, pinLockParts)),
    setup: parts.setup ?? noSetup,
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
