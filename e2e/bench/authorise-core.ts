/**
 * The core's side of the benches that authorise, run as a process of its own: the product's store (WAL, FULL, on disk), deck
 * import, rules and commit behind a WebSocket of the product's own library. The switch is rows; its spool is a real
 * file, probed as the product does before every verdict. One JSON line on standard output: {"port": N}.
 */
import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { WebSocketServer } from "ws";
import { authoriseCall } from "../../electron/core/app/authorise-call.ts";
import { closeCall } from "../../electron/core/app/close-call.ts";
import type { Core } from "../../electron/core/app/core.ts";
import { decideCall } from "../../electron/core/app/decide-call.ts";
import { openSession } from "../../electron/core/app/open-session.ts";
import { systemScheduler } from "../../electron/core/app/scheduler.ts";
import { assembleCore } from "../../electron/core/assemble-core.ts";
import { createDeckDesk } from "../../electron/core/deck/deck-desk.ts";
import { importDeck } from "../../electron/core/deck/import-deck.ts";
import { profileOfShopFile } from "../../electron/core/shop/profile-of-shop-file.ts";
import { parseShopFile } from "../../electron/core/shop/read-shop-file.ts";
import { deckFolderOf } from "../../electron/core/store/migrate.ts";
import { openStore } from "../../electron/core/store/store.ts";
import { silentLogger } from "../../electron/node-kit/logger.ts";
import { createSystemClock } from "../../electron/node-kit/system-clock.ts";
import { fakeEngine } from "../../fixtures/fake-engine.ts";
import { probeSpool } from "../../native-bridge/asterisk/records/spool-probe.ts";
import { createReports } from "./bench-reports.ts";
import { publishFile } from "./publish-file.ts";
import { watchStalls } from "./watch-stalls.ts";

const SPOOL_RESERVE_BYTES = 50 * 1024 * 1024;
/** About what SQLite needs at least to say of one call. */
const RAW_BYTES = 400;

interface Ask {
  readonly op: "echo" | "decide" | "authorise" | "append" | "end" | "publish" | "report" | "report-end" | "stall";
  readonly id: string;
  readonly line: string;
  readonly dialled: string;
  /** Of `publish`: the price list. */
  readonly file?: string;
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
    if (ask.op === "publish") void publishFile(core, ask.file ?? "").then((done) => socket.send(JSON.stringify(done)));
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
    case "publish":
      throw new Error("publish is answered later");
  }
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
  const imported = await importDeck(store, { side: "sell", scope: "shop", file: deck, atUtc: clock.now() });
  if (!imported.ok || imported.value.version === null) throw new Error(`the deck was not imported: ${JSON.stringify(imported)}`);
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
  };
  const made = assembleCore(parts);
  for (let cabin = 1; cabin <= Number(prepaid); cabin++) {
    const opened = openSession(made, { operationId: `bench-deposit-${cabin}`, number: cabin, mode: "prepaid", deposit: "5000" });
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
