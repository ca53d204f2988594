/**
 * panel-traffic: what it costs that forty running amounts are right every second.
 *
 * First, with the counter's own page in a real Chromium over the real core and its WebSocket, forty cabins talking: no message of the
 * live state and no byte of it may pass while nothing happens but time; each amount on a tile must be what price() makes of the
 * seconds beside it, and no older than a second. What does pass is the window's sign of life, which does not grow with the shop: it is
 * printed, and stays below a bound. A hang-up must pass at once.
 *
 * Then the processor's time of both ends for one second of the panel, in turn: ours, in which the core does nothing and the window sums
 * up; and the peer's, whose core sends the whole state as JSON, which its window reads. What both do alike, writing the figures as
 * texts, is not counted.
 */
import type { Page } from "playwright-core";
import { WebSocket } from "ws";
import { tileMoney } from "../../renderer/components/cabin-tile/tile-money.ts";
import { runningCall } from "../../renderer/live/running-call.ts";
import type { CabinView } from "../../shared/contract/cabin-view.ts";
import type { LiveCallView } from "../../shared/contract/call-view.ts";
import { openBrowser } from "../support/browser.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { ShopClient } from "../support/shop-client.ts";
import { ShopLive } from "../support/shop-live.ts";
import { CABINS } from "./cdr-shop.ts";
import { conclude } from "./goal.ts";
import { type PanelShop, startPanelShop } from "./panel-shop.ts";
import { median } from "./statistics.ts";

const WATCHED_MS = process.argv.includes("--full") ? 60_000 : 8_000;
const ROUNDS = 7;
const TICKS = process.argv.includes("--full") ? 4_000 : 600;
/** A minute's price, charged by the second: see cdr-shop.ts. */
const RATE = 200;

/** A duration and an amount that stood together on a tile, and when. */
interface Shown {
  readonly cabin: number;
  readonly atMs: number;
  readonly duration: string;
  readonly cost: string;
}

/** Every change of a small tile, read when the browser has drawn it. */
async function watchTiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shown: Shown[] = [];
    Object.assign(window, { shown });
    const read = () => {
      const atMs = performance.timeOrigin + performance.now();
      for (const tile of document.querySelectorAll<HTMLElement>('[data-tone="talking"]')) {
        const text = tile.querySelector<HTMLElement>("[aria-hidden]")?.innerText ?? "";
        const [duration = "", cost = ""] = [/\d+:\d\d(:\d\d)?/.exec(text)?.[0], /\$[\d.]+/.exec(text)?.[0]];
        shown.push({ cabin: Number(tile.dataset.cabin), atMs, duration, cost });
      }
    };
    let asked = false;
    new MutationObserver(() => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        read();
      });
    }).observe(document.body, { subtree: true, characterData: true });
  });
}

interface Frames {
  readonly received: string[];
  readonly sent: string[];
}

/** What passes over the page's own socket, and over that of the thread beside it, which asks for the sign of life. */
async function tapFrames(page: Page): Promise<Frames> {
  const devTools = await page.context().newCDPSession(page);
  const frames: Frames = { received: [], sent: [] };
  const take = (method: string, params: unknown) => {
    const { response } = params as { response?: { payloadData: string } };
    if (method === "Network.webSocketFrameReceived") frames.received.push(response?.payloadData ?? "");
    if (method === "Network.webSocketFrameSent") frames.sent.push(response?.payloadData ?? "");
  };
  for (const method of ["Network.webSocketFrameReceived", "Network.webSocketFrameSent"] as const)
    devTools.on(method, (params) => take(method, params));
  devTools.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { method, params } = JSON.parse(message) as { method?: string; params?: unknown };
    if (method !== undefined) take(method, params);
  });
  devTools.on("Target.attachedToTarget", ({ sessionId }) => {
    const tell = (id: number, method: string) =>
      devTools.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) });
    void tell(1, "Network.enable").then(() => tell(2, "Runtime.runIfWaitingForDebugger"));
  });
  await devTools.send("Network.enable");
  await devTools.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
  return frames;
}

const lengthOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const secondsOf = (duration: string) => duration.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

interface Watched {
  /** Messages other than the sign of life, and their bytes. */
  readonly messages: number;
  readonly bytes: number;
  readonly signsOfLifePerSecond: number;
  readonly bytesOfLifePerSecond: number;
  readonly shown: number;
  readonly wrong: number;
  readonly oldestMs: number;
}

async function watchTheRealPage(shop: PanelShop): Promise<Watched> {
  let tapped: Frames = { received: [], sent: [] };
  const counter = await openBrowser({
    ...{ url: shop.url, token: shop.token },
    before: async (page) => {
      tapped = await tapFrames(page);
    },
  });
  try {
    const { page } = counter;
    await page.waitForFunction((count) => document.querySelectorAll('[data-tone="talking"]').length === count, CABINS);
    await letTimePass(2_500);
    const answeredAt = await answers(shop);
    const before = { received: tapped.received.length, sent: tapped.sent.length };
    await watchTiles(page);
    await letTimePass(WATCHED_MS);
    const shown = (await page.evaluate(() => (window as unknown as { shown: Shown[] }).shown)) as readonly Shown[];
    const received = tapped.received.slice(before.received);
    const sent = tapped.sent.slice(before.sent);
    const isLife = (text: string) => /hello|"product":"timbre"/.test(text);
    const other = [...received, ...sent].filter((text) => !isLife(text));
    await hangUpPasses(shop, page, tapped);
    const facts = checkShown(shown, answeredAt);
    return {
      ...{ messages: other.length, bytes: lengthOf(other), ...facts },
      signsOfLifePerSecond: sent.length / (WATCHED_MS / 1000),
      bytesOfLifePerSecond: lengthOf([...received, ...sent]) / (WATCHED_MS / 1000),
    };
  } finally {
    await counter.close();
  }
}

/** When the calls were answered by the core's own record. */
async function answers(shop: PanelShop): Promise<ReadonlyMap<number, number>> {
  const cabins = await new ShopClient(shop.url, shop.token).cabins();
  return new Map(cabins.map(({ number, live }) => [number, Date.parse(live?.call.answeredAt ?? "")]));
}

async function hangUpPasses(shop: PanelShop, page: Page, { received }: Frames): Promise<void> {
  const before = received.length;
  await shop.ask({ op: "hang-up", cabin: CABINS });
  await page.locator(`[data-cabin="${CABINS}"][data-tone="to-pay"]`).waitFor();
  const events = received.slice(before).filter((text) => text.includes('"kind":"cabin"'));
  if (events.length === 0) throw new Error("a hang-up made no message: the tap hears nothing");
}

/** Each amount against the seconds that stood beside it, by its own arithmetic; and against the moment the call was answered. */
function checkShown(shown: readonly Shown[], answeredAt: ReadonlyMap<number, number>) {
  let [wrong, oldestMs] = [0, 0];
  for (const { cabin, atMs, duration, cost } of shown) {
    const elapsed = secondsOf(duration);
    // Half a peso and more is a peso.
    const expected = Math.floor((2 * RATE * elapsed + 60) / 120);
    if (Number(cost.replace(/[$.]/g, "")) !== expected) {
      wrong += 1;
      console.log(`cabin ${cabin}: "${cost}" beside "${duration}", not ${expected}`);
    }
    // A second begun is shown as a second: what is shown may be ahead of the time that passed, never a whole second behind it.
    oldestMs = Math.max(oldestMs, atMs - (answeredAt.get(cabin) ?? 0) - elapsed * 1000);
  }
  return { shown: shown.length, wrong, oldestMs };
}

/** What a window knows of a cabin in a second: the seconds and the amount its tile shows. */
type Known = Map<number, readonly [seconds: number, cost: number]>;

function ourTicks(cabins: readonly CabinView[], known: Known): void {
  for (let tick = 0; tick < TICKS; tick++) {
    for (const cabin of cabins) {
      const { wholeSeconds } = runningCall(cabin.live as LiveCallView, 0, tick * 1000);
      known.set(cabin.number, [wholeSeconds, tileMoney(cabin, 0, tick * 1000).running]);
    }
  }
}

interface PeerState {
  readonly cabins: readonly (CabinView & { live: (LiveCallView & { price: string }) | null })[];
}

function takePeerState(text: string, known: Known): void {
  const { cabins } = JSON.parse(text) as PeerState;
  for (const { number, live } of cabins) {
    if (live !== null) known.set(number, [Math.ceil(live.phaseElapsedMs / 1000), Number(live.price) * 1_000_000]);
  }
}

/** Microseconds of processor time of both processes. */
async function cpuOf(shop: PanelShop, work: () => Promise<void> | void): Promise<number> {
  const sum = ({ user, system }: NodeJS.CpuUsage) => user + system;
  const theirs = sum((await shop.ask({ op: "cpu" })) as NodeJS.CpuUsage);
  const ours = sum(process.cpuUsage());
  await work();
  const own = sum(process.cpuUsage()) - ours;
  return own + sum((await shop.ask({ op: "cpu" })) as NodeJS.CpuUsage) - theirs;
}

async function compareCpu(shop: PanelShop): Promise<readonly number[]> {
  const live = await ShopLive.open(shop.url, shop.token);
  const window = new WebSocket(shop.peerUrl, { perMessageDeflate: false });
  let [arrived, bytes] = [0, 0];
  const known: Known = new Map();
  window.on("message", (data) => {
    const text = String(data);
    takePeerState(text, known);
    arrived += 1;
    bytes = text.length;
  });
  await new Promise<void>((resolve, reject) => window.once("open", resolve).once("error", reject));
  const [snapshot] = live.events.entries;
  live.close();
  if (snapshot?.kind !== "snapshot") throw new Error("the live state does not begin with a snapshot");
  const talking = snapshot.cabins.filter((cabin) => cabin.live !== null);
  const peerTicks = async () => {
    const until = arrived + TICKS;
    await shop.ask({ op: "peer-ticks", count: TICKS });
    while (arrived < until) await new Promise<void>((resolve) => void setImmediate(resolve));
  };
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const peer = await cpuOf(shop, peerTicks);
    const own = await cpuOf(shop, () => ourTicks(talking, known));
    // The first round warms both up.
    if (round === 0) continue;
    ratios.push(peer / own);
    console.log(
      `a tick of ${talking.length} cabins: peer ${(peer / TICKS).toFixed(0)} us and ${bytes} bytes, ours ${(own / TICKS).toFixed(1)} us and none`,
    );
  }
  window.close();
  return ratios;
}

const shop = await startPanelShop();
try {
  const watched = await watchTheRealPage(shop);
  console.log(
    `${watched.shown} amounts read from the page, ${watched.wrong} of them wrong, the oldest ${watched.oldestMs.toFixed(0)} ms behind`,
  );
  console.log(
    `sign of life: ${watched.signsOfLifePerSecond.toFixed(2)} a second, ${watched.bytesOfLifePerSecond.toFixed(0)} bytes a second`,
  );
  if (watched.shown < (CABINS * WATCHED_MS) / 2_000) throw new Error(`only ${watched.shown} amounts were seen`);
  const ratios = await compareCpu(shop);
  conclude("panel-traffic", [
    { name: "messages of the live state while forty cabins talk", measured: watched.messages, bound: 0, holds: "at-most" },
    { name: "bytes of them", measured: watched.bytes, bound: 0, holds: "at-most" },
    { name: "signs of life a second, whatever the cabins", measured: watched.signsOfLifePerSecond, bound: 0.6, holds: "at-most" },
    { name: "amounts that are not price() of their second", measured: watched.wrong, bound: 0, holds: "at-most" },
    { name: "how far an amount is behind, ms", measured: watched.oldestMs, bound: 1_000, holds: "at-most" },
    { name: "CPU of whole-state JSON / of events and price()", measured: median(ratios), bound: 40, holds: "at-least" },
  ]);
} finally {
  await shop.close();
}
