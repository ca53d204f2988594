/**
 * The core's side of the benches of the counter, a process of its own: the product's core on a book on disk and its own server, with a
 * switch made of rows. Forty cabins talk from the start. Its parent steers it by messages; each is answered when it is done.
 *
 * The peer lives here too: a WebSocket that sends the whole state as JSON at each tick. It keeps the views of its cabins in memory
 * and only sums up what is running, which is the least such a panel can do.
 */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { callerOfToken } from "../../electron/core/serve/caller-of-token.ts";
import { openHttpServer } from "../../electron/core/serve/http-server.ts";
import { createRouter } from "../../electron/core/serve/router.ts";
import { runningCall } from "../../renderer/live/running-call.ts";
import { microsText } from "../../shared/money/decimal.ts";
import { createReports } from "./bench-reports.ts";
import { CABINS, openCdrShop } from "./cdr-shop.ts";

/** What the parent asks for. */
export interface PanelAsk {
  readonly op: "peer-ticks" | "report" | "report-end" | "hang-up" | "cpu" | "end";
  /** Of `peer-ticks`: how many, one after the other as fast as they go. */
  readonly count?: number;
  /** Of `hang-up`: which cabin; it talks again at once. */
  readonly cabin?: number;
}

const [folder = "", page = "", token = ""] = process.argv.slice(2);
const shop = await openCdrShop(folder);
const { core } = shop;
const calls = Array.from({ length: CABINS }, (_, index) => shop.answered(index + 1));
const server = await openHttpServer({
  ...{ router: createRouter(core), language: "es", port: 0, page },
  callerOf: callerOfToken(core, { owner: token, cashier: `not-${token}` }),
});
const peer = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
await once(peer, "listening");
const reports = createReports(core);

/** The peer's views, as they were when its window came. */
let views = core.feed.cabins();
let takenMs = performance.now();
peer.on("connection", () => {
  views = core.feed.cabins();
  takenMs = performance.now();
});

/** The whole shop, with what its calls have come to. */
function wholeState(nowMs: number): string {
  const cabins = views.map((cabin) => {
    if (cabin.live === null) return cabin;
    const { elapsed, price } = runningCall(cabin.live, takenMs, nowMs);
    return { ...cabin, live: { ...cabin.live, phaseElapsedMs: elapsed, price: microsText(price, core.shop.currency.decimals) } };
  });
  return JSON.stringify({ kind: "state", cabins });
}

async function peerTicks(count: number): Promise<void> {
  const [window] = peer.clients as unknown as Iterable<WebSocket>;
  if (window === undefined) throw new Error("no window of the peer");
  for (let i = 0; i < count; i++) {
    // Each tick is a second later, so that every amount is another one.
    const state = wholeState(takenMs + i * 1000);
    await new Promise<void>((resolve, reject) => window.send(state, (fault) => (fault ? reject(fault) : resolve())));
  }
}

async function act({ op, count = 0, cabin = 1 }: PanelAsk): Promise<unknown> {
  switch (op) {
    case "peer-ticks":
      return peerTicks(count);
    case "report":
      return reports.start();
    case "report-end":
      return reports.stop();
    case "hang-up": {
      const call = calls[cabin - 1];
      if (call === undefined) throw new Error(`no cabin ${cabin}`);
      shop.writeEnd(call);
      shop.sayEnd(call);
      return undefined;
    }
    case "cpu":
      return process.cpuUsage();
    case "end": {
      reports.stop();
      await server.close();
      await shop.close();
      // Nobody closes the peer's sockets, and the switch made of rows has no end of its own.
      process.exit(0);
    }
  }
}

process.on("message", (ask: PanelAsk) => {
  void act(ask).then((done) => process.connected && process.send?.({ done: done ?? null }));
});
process.send?.({ done: { port: server.port, peerPort: (peer.address() as AddressInfo).port } });
