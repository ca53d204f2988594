/**
 * panel-render: the renderer under ten times the cabins and ten times the pace of the largest shop.
 *
 * The product's own tiles, store and clock, built as shipped, in a Chromium of 1920x1080: four hundred talking cabins on one page, its time
 * running ten times as fast, so that every amount and duration changes ten times a second; and ten cabins a second are told anew, as
 * after an event. Measured: tasks longer than 50 ms, how long the last tile's duration stands still, and the script of a tick. In turn with
 * it, on the same page, the peer: the whole state is new ten times a second and React draws all of it. How many frames were not drawn is
 * printed only: without a graphics card two processors paint them, and the peer's tell what that machine can.
 *
 * Then the whole counter of a shop in which nobody talks: no timer may run and none may be due, but the one of the clock in the top bar,
 * once a minute; no frame may be asked for.
 */
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { build, preview } from "vite";
import type {} from "../../renderer/gallery/crowd.tsx";
import type {} from "../../renderer/gallery/gallery-window.ts";
import { CHROMIUM_FLAGS } from "../support/chromium-flags.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { conclude } from "./goal.ts";
import { median } from "./statistics.ts";

const ROUNDS = 4;
const ROUND_MS = process.argv.includes("--full") ? 10_000 : 3_000;
const HZ = 10;
const IDLE_MS = 6_000;
/** A tick that falls into the drawing of the one before is written with the next. */
const TICKS_BEHIND_MAX = 3;
/** One frame of 60 a second, and half of the next. */
const LATE_FRAME_MS = 25;

interface Pages {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

async function openPages(): Promise<Pages> {
  const dir = await makeTempDir();
  const configFile = fileURLToPath(new URL("../../vite.config.ts", import.meta.url));
  const input = ["crowd.html", "gallery.html"].map((name) => fileURLToPath(new URL(`../../renderer/${name}`, import.meta.url)));
  await build({
    configFile,
    logLevel: "error",
    build: { outDir: dir.path, emptyOutDir: true, sourcemap: false, rollupOptions: { input } },
  });
  const server = await preview({ configFile, logLevel: "error", build: { outDir: dir.path }, preview: { host: "127.0.0.1", port: 0 } });
  const browser = await chromium.launch({
    executablePath: process.env.TIMBRE_CHROMIUM ?? "/usr/bin/chromium",
    args: CHROMIUM_FLAGS,
  });
  return {
    browser,
    address: `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`,
    close: async () => {
      await browser.close();
      await server.close();
      await dir.remove();
    },
  };
}

/** The page's monotonic time and its timers run so many times as fast. */
async function hasten(page: Page, times: number): Promise<void> {
  await page.addInitScript((factor: number) => {
    const now = performance.now.bind(performance);
    const later = window.setTimeout.bind(window);
    performance.now = () => now() * factor;
    Object.assign(window, {
      realNow: now,
      // A browser cuts to whole milliseconds: every fourth tick came too early, and was none.
      setTimeout: (task: () => void, ms = 0, ...rest: unknown[]) => later(task, Math.ceil(ms / factor), ...rest),
    });
  }, times);
}

interface Pace {
  readonly longTasks: number;
  readonly longestMs: number;
  readonly frames: number;
  readonly late: number;
  readonly ticks: number;
  /** The longest time in which the last tile did not change, in ms of the wall. */
  readonly stoodStillMs: number;
}

/** Counts what the page does for so long; a tick is a change of a tile that no event is about, or a whole state. */
function watch(page: Page, ms: number, way: "ours" | "peer"): Promise<Pace> {
  return page.evaluate(
    ({ ms, way, hz, lateMs }) =>
      new Promise<Pace>((resolve) => {
        const { realNow } = window as unknown as { realNow: () => number };
        const tasks: number[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) tasks.push(entry.duration);
        });
        observer.observe({ type: "longtask" });
        let [frames, late, ticks, turn] = [0, 0, 0, 0];
        let [changedAt, stoodStillMs] = [realNow(), 0];
        // Read and not observed: with one observer in the page every write would look for it.
        const last = way === "ours" ? document.querySelector('[data-cabin="400"]') : null;
        let shown = last?.textContent;
        const lookAt = (tile: Element, now: number) => {
          if (tile.textContent === shown) return;
          shown = tile.textContent;
          ticks += 1;
          stoodStillMs = Math.max(stoodStillMs, now - changedAt);
          changedAt = now;
        };
        const step = () => {
          turn += 1;
          if (way === "ours") return window.crowd?.event(1 + (turn % 199));
          ticks += 1;
          return window.crowd?.wholeState();
        };
        // Real time: the timers of the page run faster.
        const stepping = setInterval(step, 1000 / hz);
        const from = realNow();
        let before = from;
        const frame = () => {
          const now = realNow();
          frames += 1;
          if (now - before > lateMs) late += Math.round((now - before) / (1000 / 60)) - 1;
          before = now;
          if (last !== null) lookAt(last, now);
          if (now - from < ms) return void requestAnimationFrame(frame);
          clearInterval(stepping);
          observer.disconnect();
          resolve({ longTasks: tasks.length, longestMs: Math.max(0, ...tasks), frames, late, ticks, stoodStillMs });
        };
        requestAnimationFrame(frame);
      }),
    { ms, way, hz: HZ, lateMs: LATE_FRAME_MS },
  );
}

async function scriptMs(devTools: CDPSession): Promise<number> {
  const { metrics } = await devTools.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
}

async function crowd({ browser, address }: Pages) {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await hasten(page, HZ);
  const devTools = await context.newCDPSession(page);
  await devTools.send("Performance.enable");
  await page.goto(`${address}/crowd.html`);
  await page.waitForFunction(() => document.querySelectorAll('[data-tone="talking"]').length === 400);
  const texts = () => page.locator('[data-cabin="200"]').innerText();
  const before = await texts();
  const round = async (way: "ours" | "peer") => {
    // Neither pays for what the other left behind.
    await devTools.send("HeapProfiler.collectGarbage");
    const from = await scriptMs(devTools);
    const pace = await watch(page, ROUND_MS, way);
    return { ...pace, scriptPerTick: ((await scriptMs(devTools)) - from) / pace.ticks };
  };
  await round("ours");
  if ((await texts()) === before) throw new Error("the amounts do not run");
  const ours: (Pace & { scriptPerTick: number })[] = [];
  const ratios: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const own = await round("ours");
    const peer = await round("peer");
    ours.push(own);
    ratios.push(own.scriptPerTick / peer.scriptPerTick);
    const text = (name: string, { scriptPerTick, frames, late, longTasks, longestMs, ticks, stoodStillMs }: typeof own) =>
      `${name}: script ${scriptPerTick.toFixed(2)} ms a tick, ${ticks} ticks (${stoodStillMs.toFixed(0)} ms without), ${frames} frames, ${late} late, ${longTasks} long tasks (${longestMs.toFixed(0)} ms)`;
    console.log(`${text("ours", own)}; ${text("React", peer)}`);
  }
  await context.close();
  const sum = (of: (pace: Pace) => number) => ours.reduce((total, pace) => total + of(pace), 0);
  const stoodStillMs = Math.max(...ours.map((pace) => pace.stoodStillMs));
  return { ratios, ticksBehind: stoodStillMs / (1000 / HZ), longTasks: sum(({ longTasks }) => longTasks) };
}

/** Timers and frames of a page: what is due, and what has run since the count began. */
async function countTimers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counts = { ran: 0, frames: 0 };
    const due = new Map<unknown, number>();
    const [later, forget, every, stop, frame] = [setTimeout, clearTimeout, setInterval, clearInterval, requestAnimationFrame];
    Object.assign(window, {
      counts,
      due,
      setTimeout: (task: () => void, ms = 0, ...rest: unknown[]) => {
        const timer: unknown = later(
          () => {
            due.delete(timer);
            counts.ran += 1;
            task();
          },
          ms,
          ...rest,
        );
        due.set(timer, Date.now() + ms);
        return timer;
      },
      clearTimeout: (timer: number) => {
        due.delete(timer);
        forget(timer);
      },
      setInterval: (task: () => void, ms = 0) => {
        const timer: unknown = every(() => {
          counts.ran += 1;
          task();
        }, ms);
        due.set(timer, Number.NaN);
        return timer;
      },
      clearInterval: (timer: number) => {
        due.delete(timer);
        stop(timer);
      },
      requestAnimationFrame: (task: FrameRequestCallback) => {
        counts.frames += 1;
        return frame(task);
      },
    });
  });
}

interface Counted {
  readonly counts: { ran: number; frames: number };
  readonly due: Map<unknown, number>;
}

async function idle({ browser, address }: Pages) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await countTimers(page);
  await page.goto(`${address}/gallery.html?cabins=40`);
  await page.waitForSelector("[data-cabin]");
  // Everybody has hung up and paid.
  await page.evaluate(() => {
    const { gallery } = window;
    for (const { cabin } of gallery?.core.live.getState().cabins ?? [])
      gallery?.fake.send({
        kind: "cabin",
        cabin: { ...cabin, state: "free", live: null, account: null, lastSale: null, uncharged: null, line: "registered", alert: null },
      });
  });
  await page.locator('[data-tone="free"]').nth(39).waitFor();
  await letTimePass(1_500);
  // Not across the turn of a minute: that one wake-up is the clock's.
  const second = (Date.now() % 60_000) / 1000;
  if (second > 50) await letTimePass((62 - second) * 1000);
  const read = () =>
    page.evaluate(() => {
      const { counts, due } = window as unknown as Counted;
      const clocks = [...due.values()].filter((at) => Math.min(at % 60_000, 60_000 - (at % 60_000)) < 50);
      return { ran: counts.ran, frames: counts.frames, clocks: clocks.length, others: due.size - clocks.length };
    });
  const before = await read();
  await letTimePass(IDLE_MS);
  const after = await read();
  await context.close();
  return { wakeUps: after.ran - before.ran, frames: after.frames - before.frames, clocks: after.clocks, timers: after.others };
}

const pages = await openPages();
try {
  const { ratios, ticksBehind, longTasks } = await crowd(pages);
  const { wakeUps, frames, clocks, timers } = await idle(pages);
  console.log(
    `idle for ${IDLE_MS / 1000} s: ${wakeUps} timers ran, ${frames} frames asked for, ${timers} timers due, and ${clocks} of the clock`,
  );
  conclude("panel-render", [
    { name: "longest a duration stood still, in its seconds", measured: ticksBehind, bound: TICKS_BEHIND_MAX, holds: "at-most" },
    { name: "tasks over 50 ms, 400 cabins at 10 Hz", measured: longTasks, bound: 0, holds: "at-most" },
    { name: "wake-ups and frames of an idle panel", measured: wakeUps + frames, bound: 0, holds: "at-most" },
    { name: "timers of an idle panel but the clock's", measured: timers, bound: 0, holds: "at-most" },
    { name: "timers of its clock, one wake-up a minute", measured: clocks, bound: 1, holds: "at-most" },
    { name: "script of a tick / of a whole React render", measured: median(ratios), bound: 0.25, holds: "at-most" },
  ]);
} finally {
  await pages.close();
}
