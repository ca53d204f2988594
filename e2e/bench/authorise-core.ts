/**
 * The core's side of the benches that authorise, run as a process of its own: the product's store (WAL, FULL, on disk), deck
 * import, rules and commit behind a WebSocket of the product's own library. The switch is rows; its spool is a real
 * file, probed as the product does before every verdict. One JSON line on standard output: {"port": N}.
 */
import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { WebSocketServer } from "ws";
import { houseActor } from "../../electron/core/app/actor.ts";
import { authoriseCall } from "../../electron/core/app/authorise-call.ts";
import { closeCall } from "../../electron/core/app/close-call.ts";
import type { Core } from "../../electron/core/app/core.ts";
import { decideCall } from "../../electron/core/app/decide-call.ts";
import { openSession } from "../../electron/core/app/open-session.ts";
import { appendToImport, openImport } from "../../electron/core/app/rates/import/receive-import.ts";
import { systemScheduler } from "../../electron/core/app/scheduler.ts";
import { assembleCore } from "../../electron/core/assemble-core.ts";
import { createDeckDesk } from "../../electron/core/deck/deck-desk.ts";
import { importDeck } from "../../electron/core/deck/import-deck.ts";
import { createArgon2Pins } from "../../electron/core/people/argon2-pins.ts";
import { profileOfShopFile } from "../../electron/core/shop/profile-of-shop-file.ts";
import { parseShopFile } from "../../electron/core/shop/read-shop-file.ts";
import { deckFolderOf } from "../../electron/core/store/migrate.ts";
import { openStore } from "../../electron/core/store/store.ts";
import { silentLogger } from "../../electron/node-kit/logger.ts";
import { createSystemClock } from "../../electron/node-kit/system-clock.ts";
import { fakeEngine } from "../../fixtures/fake-engine.ts";
import { probeSpool } from "../../native-bridge/asterisk/records/spool-probe.ts";
import { createReports } from "./bench-reports.ts";
import { publishImport } from "./publish-import.ts";
import { watchStalls } from "./watch-stalls.ts";

const SPOOL_RESERVE_BYTES = 50 * 1024 * 1024;
/** About what SQLite needs at least to say of one call. */
const RAW_BYTES = 400;

interface Ask {
  readonly op: "echo" | "decide" | "authorise" | "append" | "end" | "import" | "piece" | "publish" | "report" | "report-end" | "stall";
  readonly id: string;
  readonly line: string;
  readonly dialled: string;
  /** Of `import`: how long the price list is; of `piece`: its next bytes. `id` is that of the import. */
  readonly bytes?: number;
  readonly base64?: string;
}

const [folder = "", deck = "", cabins = "0", prepaid = "0"] = process.argv.slice(2);
const clock = createSystemClock();
/** The probe is a write to the switch's disk: it belongs to what makes an authorisation durable, not to the decision. */
let probesSpool = false;
const core = await makeCore();
/** Only where a bench asks for it: looking every millisecond is work of its own. */
let stallWatch: ReturnType<typeof watchStalls> | null = null;
const reports = createReports(core);
const rawFile = openSync(join(folder, "raw"), "a", 0o600);
const rawRecord = Buffer.alloc(RAW_BYTES, "x");

const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
server.on("connection", (socket) => {
  socket.on("message", (data) => {
    const ask = JSON.parse((data as Buffer).toString("utf8")) as Ask;
    // A publication takes seconds: it is answered when it is in force, and the calls meanwhile in between.
    const later = ofImport(ask);
    if (later !== null) void later.then((done) => socket.send(JSON.stringify(done)));
    else socket.send(answer(ask));
  });
  // A bench may have two sockets; it is over with the last.
  socket.on("close", () => {
    if (server.clients.size === 0) end();
  });
});
server.on("listening", () => process.stdout.write(`${JSON.stringify({ port: (server.address() as { port: number }).port })}\n`));

function answer(ask: Ask): string {
  const request = { switchCallId: ask.id, line: ask.line, dialled: ask.dialled, atMono: clock.mono(), atUtc: clock.now() };
  if (ask.op === "echo") return JSON.stringify(ask);
  probesSpool = ask.op === "authorise";
  switch (ask.op) {
    case "decide": {
      const decision = decideCall(core, request);
      if (decision.kind !== "allow") return JSON.stringify({ kind: decision.kind });
      return JSON.stringify({ kind: "allow", prefix: decision.quote.prefix, limitMs: decision.limitMs });
    }
    case "authorise":
      return JSON.stringify(authoriseCall(core, request));
    case "append":
      writeSync(rawFile, rawRecord);
      fdatasyncSync(rawFile);
      return JSON.stringify({ kind: "appended" });
    case "end":
      return JSON.stringify(ended(core, ask.id));
    case "stall":
      stallWatch ??= watchStalls();
      return JSON.stringify(stallWatch.take());
    case "report":
      reports.start();
      return JSON.stringify({ kind: "started" });
    case "report-end":
      return JSON.stringify({ done: reports.stop() });
    case "import":
    case "piece":
    case "publish":
      throw new Error(`${ask.op} is answered later`);
  }
}

/** An import as windows make it; null for what is none. */
function ofImport({ op, id, bytes = 0, base64 = "" }: Ask): Promise<object> | null {
  if (op === "import") return openImport(core, { side: "sell", fileName: "bench.csv", bytes });
  if (op === "piece") return appendToImport(core, { id, base64 });
  return op === "publish" ? publishImport(core, id) : null;
}

/** Out of the measurement: the call is closed as if it had not been answered, so that its cabin is free again. */
function ended(of: Core, switchCallId: string): object {
  const call = of.live.bySwitchCallId(switchCallId);
  if (call === null) return { prefix: null };
  closeCall(of, call);
  const row = of.store.calls.bySwitchCallId(switchCallId);
  return { prefix: row?.prefix, limitMs: call.limitMs, deckVersion: row?.deck_version, value: row?.value };
}

async function makeCore(): Promise<Core> {
  const shop = parseShopFile(
    JSON.stringify({
      cabins: Array.from({ length: Number(cabins) }, (_, index) => ({
        number: index + 1,
        line: { user: String(4312 + index), secret: "s" },
      })),
      trunks: [{ id: "main", server: "127.0.0.1:5070" }],
    }),
  );
  const profile = shop.ok ? profileOfShopFile(shop.value) : null;
  if (profile === null || !profile.ok) throw new Error("the shop of the bench is not in order");
  const book = join(folder, "timbre.db");
  const store = openStore(book);
  // Without one the book has its deck already.
  const imported = deck === "" ? null : await importDeck(store, { side: "sell", scope: "shop", file: deck, atUtc: clock.now() });
  if (imported !== null && (!imported.ok || imported.value.version === null))
    throw new Error(`the deck was not imported: ${JSON.stringify(imported)}`);
  const spool = join(folder, "cel.jsonl");
  closeSync(openSync(spool, "a", 0o600));
  const engine = { ...fakeEngine(clock), probeSpool: () => (probesSpool ? probeSpool(spool, SPOOL_RESERVE_BYTES) : "ok") };
  const deckDesk = createDeckDesk({ book, decks: deckFolderOf(book) });
  const importFolder = join(folder, "imports");
  const parts = {
    shop: profile.value,
    store,
    deckDesk,
    importFolder,
    clock,
    scheduler: systemScheduler,
    log: silentLogger,
    engine,
    printer: null,
    pinHasher: createArgon2Pins(new Uint8Array(32)),
  };
  const made = assembleCore(parts);
  for (let cabin = 1; cabin <= Number(prepaid); cabin++) {
    const opened = openSession(made, houseActor(made.shop, "cashier"), {
      operationId: `bench-deposit-${cabin}`,
      number: cabin,
      mode: "prepaid",
      deposit: "5000",
    });
    if (!opened.ok) throw new Error(`no account for cabin ${cabin}`);
  }
  return made;
}

function end(): void {
  server.close();
  stallWatch?.close();
  reports.stop();
  void core.deckDesk.close();
  core.store.close();
  closeSync(rawFile);
}
