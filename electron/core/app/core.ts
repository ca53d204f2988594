import type { CallEngine } from "../../../shared/ports/call-engine.ts";
import type { Clock } from "../../../shared/time/clock.ts";
import type { Logger } from "../../node-kit/logger.ts";
import type { BackupDesk } from "../backup/backup-desk.ts";
import type { DeckDesk } from "../deck/deck-desk.ts";
import type { Store } from "../store/store.ts";
import type { AlertDesk } from "./alerts/alerts-port.ts";
import type { Book } from "./book.ts";
import type { BookCheck } from "./book-check.ts";
import type { DiskWatch } from "./disk-watch.ts";
import type { DisplayDesk } from "./display/display-desk.ts";
import type { LiveCalls } from "./live-call.ts";
import type { LiveFeed } from "./live-feed-port.ts";
import type { PinDesk } from "./people/pin-desk.ts";
import type { PrintQueue } from "./print-queue.ts";
import type { ProviderUsage } from "./provider-usage-port.ts";
import type { RateBook } from "./rate-book.ts";
import type { RateWork } from "./rates/rate-work.ts";
import type { Scheduler } from "./scheduler.ts";
import type { ShopInForce } from "./settings/shop-in-force.ts";
import type { SetupDesk } from "./setup/setup-desk.ts";
import type { ShopProfile } from "./shop-profile.ts";
import type { SpoolReader } from "./spool-reader.ts";
import type { SwitchView } from "./switch-view.ts";
import type { UnchargedWatch } from "./uncharged-watch-port.ts";

/** What every command and query of the core works with. */
export interface Core {
  /** As it is now; what somebody takes out of it stays as it was. */
  readonly shop: ShopProfile;
  readonly settings: ShopInForce;
  readonly store: Store;
  readonly book: Book;
  /** Whether the book is whole. */
  readonly bookCheck: BookCheck;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Logger;
  readonly newId: () => string;
  readonly engine: CallEngine;
  /** The decks in force. */
  readonly rates: RateBook;
  /** Where long work on decks is done. */
  readonly deckDesk: DeckDesk;
  readonly backups: BackupDesk;
  readonly live: LiveCalls;
  /** What the shop's alert rules see. */
  readonly alerts: AlertDesk;
  readonly spool: SpoolReader;
  /** Lines, trunks and the switch, as the switch last said. */
  readonly lines: SwitchView;
  readonly printing: PrintQueue;
  readonly disk: DiskWatch;
  readonly uncharged: UnchargedWatch;
  readonly usage: ProviderUsage;
  readonly feed: LiveFeed;
  /** What the customer displays show. */
  readonly display: DisplayDesk;
  /** What the commands on price lists have in hand. */
  readonly rateWork: RateWork;
  /** The first-run wizard. */
  readonly setup: SetupDesk;
  /** Where PINs are looked at. */
  readonly pins: PinDesk;
  /** The sale a cabin still shows as paid. */
  readonly justPaid: Map<number, string>;
}
