/**
 * input: from a key to the pixels that change, while the shop is at its busiest.
 *
 * The counter's own page over the real core in a Chromium: forty cabins talk, and the core makes one page of the tariff screen after
 * another. A key moves the chosen cabin; in turn with it, on a page of its own in the same browser, a key moves an outline between forty
 * empty boxes. The keys go in through the browser's own input, as a keyboard's do. The time is from the moment the browser got the key
 * (the event's own time stamp) to the message after the frame that shows it; that the right cabin is chosen then is checked each time.
 */
import type { CDPSession, Page } from "playwright-core";
import { openBrowser } from "../support/browser.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { CABINS } from "./cdr-shop.ts";
import { conclude } from "./goal.ts";
import { startPanelShop } from "./panel-shop.ts";
import { percentile } from "./statistics.ts";

const KEYS = process.argv.includes("--full") ? 1_000 : 240;
const WARM_UP = 30;
const BUDGET_MS = 100;
/** Somebody fast at the keys; it also keeps keys from falling on the same phase of every second. */
const BETWEEN_MS = 23;

const EMPTY_PAGE = `<!doctype html><meta charset="utf-8"><title>empty</title>
<style>body{margin:0;display:grid;grid-template-columns:repeat(8,1fr);height:100vh;gap:6px}div{border:1px solid #999}.on{outline:3px solid #d4145a}</style>
<body>${"<div></div>".repeat(CABINS)}<script>
let at = 0; const all = document.querySelectorAll("div"); all[0].className = "on";
addEventListener("keydown", (event) => {
  if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
  all[at].className = ""; at = event.key === "ArrowRight" ? at + 1 : at - 1; all[at].className = "on";
});
</script>`;

/** Notes of each key when it came and when the frame that shows it was drawn, and what was chosen then. */
async function watchKeys(page: Page, chosen: string): Promise<void> {
  await page.evaluate((selector) => {
    const seen: { ms: number; chosen: number }[] = [];
    let told = () => {};
    /** The key of this number, as soon as it has been seen. */
    const keySeen = async (index: number) => {
      while (seen.length <= index)
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      return seen[index];
    };
    Object.assign(window, { keySeen });
    window.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const at = document.querySelector(selector);
            const place =
              at === null
                ? -1
                : [...document.querySelectorAll(at.tagName === "DIV" && at.hasAttribute("data-cabin") ? "[data-cabin]" : "div")].indexOf(
                    at,
                  );
            seen.push({ ms: performance.now() - timeStamp, chosen: place });
            told();
          };
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  }, chosen);
}

interface Watched {
  keySeen(index: number): Promise<{ readonly ms: number; readonly chosen: number }>;
}

interface Keyboard {
  readonly page: Page;
  readonly devTools: CDPSession;
  at: number;
  step: 1 | -1;
  pressed: number;
}

async function keyboardOf(page: Page, chosen: string): Promise<Keyboard> {
  await watchKeys(page, chosen);
  return { page, devTools: await page.context().newCDPSession(page), at: 0, step: 1, pressed: 0 };
}

/** One key, and how long it took to be seen. */
async function press(keyboard: Keyboard): Promise<number> {
  if (keyboard.at + keyboard.step < 0 || keyboard.at + keyboard.step >= CABINS) keyboard.step = keyboard.step === 1 ? -1 : 1;
  keyboard.at += keyboard.step;
  const [key, windowsVirtualKeyCode] = keyboard.step === 1 ? ["ArrowRight", 39] : ["ArrowLeft", 37];
  const { page, devTools } = keyboard;
  await Promise.all([
    devTools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key, code: key, windowsVirtualKeyCode }),
    devTools.send("Input.dispatchKeyEvent", { type: "keyUp", key, code: key, windowsVirtualKeyCode }),
  ]);
  const last = await page.evaluate((index) => (window as unknown as Watched).keySeen(index), keyboard.pressed);
  keyboard.pressed += 1;
  if (last?.chosen !== keyboard.at) throw new Error(`${key}: place ${last?.chosen} is chosen, not ${keyboard.at}`);
  return last.ms;
}

const shop = await startPanelShop();
const counter = await openBrowser({ url: shop.url, token: shop.token });
try {
  const { page, context } = counter;
  await page.waitForFunction((cabins) => document.querySelectorAll('[data-tone="talking"]').length === cabins, CABINS);
  const empty = await context.newPage();
  await empty.setContent(EMPTY_PAGE);
  await page.bringToFront();
  await page.locator('[data-cabin="1"]').click();
  const [ours, peer] = [await keyboardOf(page, "[data-cabin][data-selected]"), await keyboardOf(empty, "div.on")];
  await shop.ask({ op: "report" });
  const [own, bare]: [number[], number[]] = [[], []];
  for (let i = 0; i < (WARM_UP + KEYS) / 30; i++) {
    for (const [keyboard, times] of [
      [ours, own],
      [peer, bare],
    ] as const) {
      // A page behind another one draws no frames.
      await keyboard.page.bringToFront();
      await letTimePass(100);
      for (let key = 0; key < 30; key++) {
        times.push(await press(keyboard));
        await letTimePass(BETWEEN_MS);
      }
    }
  }
  const reports = await shop.ask({ op: "report-end" });
  if (typeof reports !== "number" || reports === 0) throw new Error("no report was made meanwhile");
  const [used, usedBare] = [own.slice(WARM_UP), bare.slice(WARM_UP)];
  const text = (times: readonly number[]) => [0.5, 0.9, 0.99, 1].map((share) => percentile(times, share).toFixed(1)).join(", ");
  console.log(
    `${used.length} keys, ${reports} report pages meanwhile; p50, p90, p99, max in ms: counter ${text(used)}; empty page ${text(usedBare)}`,
  );
  const p99 = percentile(used, 0.99);
  conclude("input", [
    { name: "key to changed pixels, p99, ms", measured: p99, bound: BUDGET_MS, holds: "at-most" },
    { name: "p99 / that of an empty page", measured: p99 / percentile(usedBare, 0.99), bound: 3, holds: "at-most" },
  ]);
} finally {
  await counter.close();
  await shop.close();
}
