import { mkdtemp, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import { implement } from "@orpc/server";
import { RPCHandler } from "@orpc/server/ws";
import { type Browser, chromium, type Page } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { CHROMIUM_FLAGS } from "../../e2e/support/chromium-flags.ts";
import { contract } from "../../shared/contract/contract.ts";
import { fakeShop } from "../gallery/fake-cabins.ts";
import { createFakeCore } from "../gallery/fake-client.ts";

/** The product's own bundle over a real WebSocket that speaks the contract; only the shop behind it is in memory. */
let server: PreviewServer;
let browser: Browser;
let outDir: string;
let address: string;
let page: Page;
const sockets = new WebSocketServer({ noServer: true, handleProtocols: (protocols) => (protocols.has("timbre") ? "timbre" : false) });
const door = { open: true, protocols: "", tried: [] as string[], unknown: "nobody", idle: false };
let helloes = 0;
let answering = Promise.resolve();

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), "timbre-renderer-"));
  const configFile = fileURLToPath(new URL("../../vite.config.ts", import.meta.url));
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: true, sourcemap: false } });
  server = await preview({ configFile, logLevel: "error", build: { outDir }, preview: { host: "127.0.0.1", port: 0 } });
  const cabins = fakeShop(12);
  const busy = createFakeCore(cabins).client;
  const idle = createFakeCore(
    cabins.map((cabin) => ({
      ...cabin,
      state: "free",
      enabled: true,
      line: "registered",
      live: null,
      account: null,
      lastSale: null,
      alert: null,
    })),
  ).client;
  const core = implement(contract);
  const handler = new RPCHandler({
    hello: core.hello.handler(async () => {
      await answering;
      helloes += 1;
      return busy.hello();
    }),
    live: core.live.handler(async function* () {
      yield* await (door.idle ? idle : busy).live();
    }),
  });
  server.httpServer.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    door.protocols = request.headers["sec-websocket-protocol"] ?? "";
    door.tried.push(door.protocols);
    if (!door.open || door.protocols.includes(door.unknown)) return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (ws) => void handler.upgrade(ws));
  });
  address = `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}/`;
  browser = await chromium.launch({ executablePath: process.env.TIMBRE_CHROMIUM ?? "/usr/bin/chromium", args: CHROMIUM_FLAGS });
});

afterAll(async () => {
  await browser?.close();
  for (const ws of sockets.clients) ws.terminate();
  await server?.close();
  await rm(outDir, { recursive: true, force: true });
});

beforeEach(async () => {
  Object.assign(door, { open: true, unknown: "nobody", idle: false });
  answering = Promise.resolve();
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`${address}#token=secret-of-this-test`);
  await page.locator('[data-cabin="12"]').waitFor();
  return () => page.close();
});

const lost = () => page.getByText(/Sin contacto con la central desde \d\d:\d\d/);

test("the token travels as a subprotocol, leaves the address and stays with the tab", async () => {
  expect(door.protocols).toBe("timbre, bearer.secret-of-this-test");
  expect(page.url()).toBe(address);
  await page.reload();
  await page.locator('[data-cabin="12"]').waitFor();
  expect(door.protocols).toBe("timbre, bearer.secret-of-this-test");
});

test("whoever signed in at the window comes first; a person the core knows no more is forgotten, the window is not", async () => {
  await page.evaluate(() => window.sessionStorage.setItem("timbre.person", "of-marisol"));
  await page.reload();
  await page.locator('[data-cabin="12"]').waitFor();
  expect(door.protocols).toBe("timbre, bearer.of-marisol");
  Object.assign(door, { unknown: "of-marisol", tried: [] });
  await page.reload();
  await page.locator('[data-cabin="12"]').waitFor();
  // The way of the signs of life comes after them, as whoever the window is now.
  expect([...new Set(door.tried)]).toEqual(["timbre, bearer.of-marisol", "timbre, bearer.secret-of-this-test"]);
  expect(await page.evaluate(() => window.sessionStorage.getItem("timbre.person"))).toBeNull();
});

test("a core that dies is missed at once, and found again without a hand", async () => {
  door.open = false;
  for (const ws of sockets.clients) ws.terminate();
  await lost().waitFor({ timeout: 5000 });
  door.open = true;
  await lost().waitFor({ state: "detached", timeout: 10_000 });
});

test("a core that hangs with its socket open is missed within 5 s while calls run", async () => {
  answering = new Promise(() => {});
  await lost().waitFor({ timeout: 5000 });
  answering = Promise.resolve();
  await lost().waitFor({ state: "detached", timeout: 20_000 });
});

test("so it is while nobody talks, and the page has no timer for it", async () => {
  door.idle = true;
  await page.addInitScript(countTimers);
  await page.reload();
  await page.locator('[data-cabin="12"][data-tone="free"]').waitFor();
  const untilAsked = async (times: number) => {
    const until = helloes + times;
    await expect.poll(() => helloes, { timeout: 10_000 }).toBeGreaterThanOrEqual(until);
  };
  const timers = () => page.evaluate(() => (window as unknown as { timers: number }).timers);
  const minute = () => Math.floor(Date.now() / 60_000);
  const timersWhileAsked = async (): Promise<number> => {
    await untilAsked(1);
    const [before, began] = [await timers(), minute()];
    await untilAsked(2);
    const more = (await timers()) - before;
    // The page's clock goes on once a minute, and that is its one timer.
    return minute() === began ? more : timersWhileAsked();
  };
  expect(await timersWhileAsked()).toBe(0);

  answering = new Promise(() => {});
  await lost().waitFor({ timeout: 5000 });
  answering = Promise.resolve();
  await lost().waitFor({ state: "detached", timeout: 20_000 });
});

test("nothing is asked of any other host, and no script is inline", async () => {
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.reload();
  await page.locator('[data-cabin="12"]').waitFor();
  expect([...hosts]).toEqual([new URL(address).host]);
  expect(await page.locator("script:not([src])").count()).toBe(0);
});

/** Runs in the page: how many timers it has begun. */
function countTimers(): void {
  const counted = { timers: 0 };
  for (const name of ["setTimeout", "setInterval", "requestAnimationFrame"] as const) {
    const real = window[name].bind(window) as (...given: unknown[]) => number;
    Object.assign(window, {
      [name]: (...given: unknown[]) => {
        counted.timers += 1;
        return real(...given);
      },
    });
  }
  Object.defineProperty(window, "timers", { get: () => counted.timers });
}
