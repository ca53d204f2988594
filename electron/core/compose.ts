import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { createAsteriskEngine } from "../../native-bridge/asterisk/engine.ts";
import { findSwitch } from "../../native-bridge/asterisk/provision/locate-switch.ts";
import { findNetworkPrinters } from "../../native-bridge/printer/find-network-printers.ts";
import { listPrinters } from "../../native-bridge/printer/list-printers.ts";
import { openReceiptPrinter } from "../../native-bridge/printer/open-receipt-printer.ts";
import type { ShopFile } from "../../shared/contract/shop-file.ts";
import type { CallEngine, EngineLine } from "../../shared/ports/call-engine.ts";
import type { ReceiptPrinter } from "../../shared/ports/receipt-printer.ts";
import type { Clock } from "../../shared/time/clock.ts";
import { keepBallast, releaseBallast } from "../node-kit/disk-ballast.ts";
import { freeBytes } from "../node-kit/free-bytes.ts";
import type { Logger } from "../node-kit/logger.ts";
import { createSystemClock } from "../node-kit/system-clock.ts";
import { type Actor, houseActor } from "./app/actor.ts";
import { logoDots } from "./app/logo/kept-logo.ts";
import { retiringScheduler, systemScheduler } from "./app/scheduler.ts";
import { createSetupDesk, noSetup, type SetupDesk } from "./app/setup/setup-desk.ts";
import type { ShopProfile } from "./app/shop-profile.ts";
import { assembleCore } from "./assemble-core.ts";
import { backupSettingOf } from "./backup/backup-setting-of.ts";
import { tryFolder } from "./backup/try-folder.ts";
import type { ComposeOptions } from "./compose-options.ts";
import { type CorePaths, corePaths } from "./core-paths.ts";
import { createDeckDesk } from "./deck/deck-desk.ts";
import { takeUpShopDecks } from "./deck/take-up-shop-decks.ts";
import { holdFolder } from "./hold-folder.ts";
import { createArgon2Pins } from "./people/argon2-pins.ts";
import { readOrMakePepper } from "./people/read-or-make-pepper.ts";
import { isSetUpHere, readProfile } from "./read-profile.ts";
import { runCore } from "./run-core.ts";
import { type RoleTokens, readOrMakeToken } from "./serve/bearer-token.ts";
import { callerOfToken } from "./serve/caller-of-token.ts";
import { type HttpServer, openHttpServer } from "./serve/http-server.ts";
import { type CoreRouter, createRouter } from "./serve/router.ts";
import { beginSetup } from "./shop/begin-setup.ts";
import { holdCurrency } from "./shop/currency-of-book.ts";
import { profileOfShopFile } from "./shop/profile-of-shop-file.ts";
import { resolveSecret } from "./shop/read-shop-file.ts";
import { StartFailure } from "./start-failure.ts";
import { startFailureOf } from "./start-failure-of.ts";
import { deckFolderOf } from "./store/migrate.ts";
import { openStore, type Store } from "./store/store.ts";

export interface RunningCore {
  readonly url: string;
  /** The owner's. */
  readonly token: string;
  readonly tokens: RoleTokens;
  /** Which of them opens the counter: in a shop whose people sign in, the one that opens the lock screen. */
  readonly counterToken: string;
  /** As whom the windows of this machine's own shell come in. */
  readonly house: Actor;
  readonly sip: string;
  readonly switchPid: number | null;
  readonly router: CoreRouter;
  stop(options: { keepSwitch: boolean }): Promise<void>;
}

/** Starts a core on its data folder with the real switch, printer and clock. The only place that knows the adapters. */
export async function compose(options: ComposeOptions): Promise<RunningCore> {
  try {
    return await tryFolder(options.dataDir, () => startLocked(options));
  } catch (fault) {
    throw startFailureOf(fault, options.dataDir);
  }
}

/** The folder is locked before anything in it is read or written: it may be about to become another shop's. */
async function startLocked(options: ComposeOptions): Promise<RunningCore> {
  const held = holdFolder(options.dataDir);
  if (held === null) throw new StartFailure(`Another Timbre is running on ${resolve(options.dataDir)}. Close it first.`);
  try {
    const started = await startSetUp(options);
    return { ...started, stop: (how) => started.stop(how).finally(held.release) };
  } catch (fault) {
    held.leaveAsFound();
    throw fault;
  }
}

async function startSetUp(options: ComposeOptions): Promise<RunningCore> {
  const takeBack = isSetUpHere(options) ? await beginSetup(options.dataDir, options.sipPort) : () => {};
  try {
    const { shop, folder } = readProfile(options);
    return await startOn(options, { shop, folder, paths: corePaths(options.dataDir, shop) });
  } catch (fault) {
    takeBack();
    throw fault;
  }
}

interface Ground {
  readonly shop: ShopFile;
  readonly folder: string;
  readonly paths: CorePaths;
}

async function startOn(options: ComposeOptions, { shop, folder, paths }: Ground): Promise<RunningCore> {
  const { page, log } = options;
  const clock = createSystemClock();
  const profile = profileOfShopFile(shop);
  if (!profile.ok) throw new StartFailure(profile.error);
  const lines = linesOf(shop, folder);
  const engine = await openEngine(profile.value, folder, paths, { clock, log });
  if (!keepBallast(paths.ballast))
    log.warn({ file: paths.ballast }, "no room for the reserve that keeps live calls closing on a full disk");
  const store: Store = openStore(paths.book, {
    onDiskFull: () => {
      log.error({ file: paths.ballast }, "the disk is full; its reserve is given up so that live calls can be closed");
      releaseBallast(paths.ballast);
    },
    onBroken: (fault) => endBroken(log, fault),
  });
  const scheduler = retiringScheduler(systemScheduler);
  const closeBook = () => {
    scheduler.retire();
    store.close();
  };
  try {
    // First of all: nothing of a shop.json that is refused may get into the book.
    holdCurrency(store, profile.value.currency.code);
    const decks = await takeUpShopDecks(store, shop, folder, { atUtc: clock.now(), log });
    if (!decks.ok) throw new StartFailure(decks.error);
    store.deckFiles.sweep(store.decks.contentsInUse(), clock.now());
    const deckDesk = createDeckDesk({ book: paths.book, decks: deckFolderOf(paths.book) });
    const parts = { shop: profile.value, store, deckDesk, importFolder: paths.imports, clock, scheduler, log, engine };
    const backups = backupSettingOf(shop, folder, paths.book);
    const room = () => freeBytes(dirname(paths.book));
    if (store.people.anyPin() && !existsSync(paths.pepper))
      log.warn({ file: paths.pepper }, "what PINs are hashed with is gone: no PIN is right until the owner's token has set new ones");
    const pinHasher = createArgon2Pins(readOrMakePepper(paths.pepper));
    const setup = setupDeskOf(options);
    const core = assembleCore({
      ...parts,
      freeBytes: room,
      setup,
      printer: openPrinter(shop, store),
      pinHasher,
      backups,
      displayKey: readOrMakeToken(paths.displayKey),
    });
    const router = createRouter(core);
    const tokens = options.tokens ?? { owner: readOrMakeToken(paths.token), cashier: readOrMakeToken(paths.cashierToken) };
    const http = await openHttpServer({
      router,
      callerOf: callerOfToken(core, tokens),
      language: shop.shop.language,
      port: shop.server.port,
      page,
      log,
    });
    return await withCalls(
      { core, lines, http, closeBook },
      {
        token: tokens.owner,
        tokens,
        counterToken: store.people.anyPin() && !setup.isOpen() ? tokens.cashier : tokens.owner,
        house: houseActor(core.shop, "owner"),
        router,
        sip: `${shop.sip.bind}:${shop.sip.port}`,
      },
    );
  } catch (fault) {
    closeBook();
    throw fault;
  }
}

/** Long enough for the refusal to reach the counter. */
const BROKEN_END_MS = 250;

/** The next core opens and verifies the book anew; the switch and its calls go on meanwhile, within their limits. */
function endBroken(log: Logger, fault: unknown): void {
  log.error({ fault: String(fault) }, "the disk failed under the book: this core ends, the next one opens it anew");
  setTimeout(() => process.exit(1), BROKEN_END_MS);
}

type Opened = {
  readonly core: ReturnType<typeof assembleCore>;
  readonly lines: readonly EngineLine[];
  readonly http: HttpServer;
  readonly closeBook: () => void;
};

async function withCalls(
  { core, lines, http, closeBook }: Opened,
  known: Pick<RunningCore, "token" | "tokens" | "counterToken" | "house" | "router" | "sip">,
): Promise<RunningCore> {
  try {
    // Both before the first call: a thread that loads its program beside talking cabins would make them wait.
    const [calls] = await Promise.all([runCore(core, lines), core.deckDesk.wake()]);
    core.setup.restarting = false;
    core.feed.counterChanged();
    // Beside the first calls: a book of years takes a while to be gone through.
    void core.bookCheck.verify();
    return {
      ...known,
      url: `http://127.0.0.1:${http.port}`,
      switchPid: core.engine.status().pid,
      stop: async (how) => {
        await calls.stop(how);
        await http.close();
        await core.deckDesk.close();
        closeBook();
      },
    };
  } catch (fault) {
    await core.engine.stop({ keepSwitch: "if-found" }).catch(() => undefined);
    await http.close();
    await core.deckDesk.close();
    throw fault;
  }
}

function setupDeskOf(options: ComposeOptions): SetupDesk {
  const { restart, demo = null, leaveDemo = null } = options;
  if (restart === undefined || !isSetUpHere(options)) return { ...noSetup, leaveDemo };
  return createSetupDesk(options.dataDir, {
    restart,
    demo,
    listPrinters,
    findPrinters: findNetworkPrinters,
    tryPrinter: async ({ device, columns, codePage, drawer }, page) => {
      const printer = openReceiptPrinter(device, { columns, codePage });
      try {
        const printed = await printer.print(page);
        return { page: printed, drawer: drawer && printed.kind === "printed" ? await printer.openDrawer() : null };
      } finally {
        await printer.close();
      }
    },
  });
}

function linesOf(shop: ShopFile, folder: string): readonly EngineLine[] {
  return shop.cabins.map((cabin) => ({
    user: cabin.line.user,
    secret: secretOf(cabin.line.secret, folder, `cabins ${cabin.number}`),
    callerName: cabin.name ?? `Cabina ${cabin.number}`,
  }));
}

function secretOf(source: Parameters<typeof resolveSecret>[0], folder: string, where: string): string {
  const secret = resolveSecret(source, folder, process.env);
  if (!secret.ok) throw new StartFailure(`${where}: ${secret.error}`);
  return secret.value;
}

async function openEngine(
  { file: shop, dialPlan }: ShopProfile,
  folder: string,
  paths: CorePaths,
  { clock, log }: { clock: Clock; log: Logger },
): Promise<CallEngine> {
  const found = await findSwitch();
  if (!found.ok) throw new StartFailure(found.error.message);
  return createAsteriskEngine({
    runDir: paths.run,
    dataDir: paths.data,
    clock,
    log,
    switchBinary: found.value,
    sip: { bind: shop.sip.bind, port: shop.sip.port },
    rtp: shop.sip.rtp,
    trunks: shop.trunks.map((trunk) => ({
      id: trunk.id,
      server: trunk.server,
      username: trunk.username ?? null,
      secret: trunk.secret === undefined ? null : secretOf(trunk.secret, folder, `trunks ${trunk.id}`),
      register: trunk.register,
      codecs: trunk.codecs,
    })),
    permit: shop.sip.permit,
    language: shop.shop.language,
    emergency: dialPlan.emergency,
  });
}

function openPrinter({ printer }: ShopFile, { settings }: Store): ReceiptPrinter | null {
  if (printer === undefined) return null;
  return openReceiptPrinter(printer.device, {
    columns: printer.columns,
    logoOf: (name) => logoDots(settings, name, printer.columns),
    ...(printer.codePage === undefined ? {} : { codePage: printer.codePage }),
  });
}
