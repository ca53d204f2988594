import type { AddressInfo } from "node:net";
import { type Browser, chromium, type Page } from "playwright-core";
import { preview } from "vite";
import type {} from "../../renderer/gallery/gallery-window.ts";
import { builtGallery, VITE_CONFIG } from "./built-gallery.ts";
import { CHROMIUM_FLAGS } from "./chromium-flags.ts";

/** What the page asked its core to do. */
export interface Asked {
  readonly what: string;
  readonly input: Record<string, unknown>;
}

interface Look {
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Both clocks of the page stand still: whatever it shows, it shows again tomorrow. */
  readonly frozen?: boolean;
  /** In a window that nothing was opened in before, for what a test changes in it for good: its clock, its sound card. */
  readonly ownWindow?: boolean;
}

export interface Gallery {
  /**
   * Opens the counter over a shop in memory; the query says which. One window after the other shows it: a browser reads, compiles and
   * draws a page it knows in a quarter of the time. Nothing of the one before is left in it.
   */
  open(query: string, look?: Look): Promise<Page>;
  close(): Promise<void>;
}

/** Serves the gallery, built once for its sources, to a Chromium of its own. */
export async function openGallery(): Promise<Gallery> {
  const outDir = await builtGallery();
  const server = await preview({ configFile: VITE_CONFIG, logLevel: "error", build: { outDir }, preview: { host: "127.0.0.1", port: 0 } });
  const address = `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}/gallery.html`;
  const browser: Browser = await chromium.launch({
    executablePath: process.env.TIMBRE_CHROMIUM ?? "/usr/bin/chromium",
    args: CHROMIUM_FLAGS,
  });
  const newWindow = async () => (await browser.newContext({ locale: "es-CL" })).newPage();
  let known: Page | undefined;
  const knownWindow = async () => {
    // One that shows no page of ours any more (a test before it failed) is not worth cleaning.
    if (known?.url().startsWith(address) !== true || known.isClosed()) known = await newWindow();
    else await forgetAll(known);
    return known;
  };
  return {
    async open(query, { dark = false, width = 1366, height = 768, frozen = false, ownWindow = false } = {}) {
      const page = await (ownWindow || frozen ? newWindow() : knownWindow());
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
      if (frozen) await page.addInitScript(freezeClocks, FROZEN_AT);
      await page.goto(`${address}?${query}`);
      await page.waitForSelector(query.includes("scene=") ? "main" : "[data-cabin]");
      await page.evaluate(() => document.fonts.ready);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Leaves a window as if nothing had been opened in it: what it stored, what opened beside it, where its mouse was. */
async function forgetAll(page: Page): Promise<void> {
  for (const other of page.context().pages()) if (other !== page) await other.close();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.goto("about:blank");
  await page.mouse.move(-1, -1);
}

/** Saturday, 21 November 2026, 18:42:07 in Santiago. */
const FROZEN_AT = Date.UTC(2026, 10, 21, 21, 42, 7);

function freezeClocks(at: number): void {
  const RealDate = Date;
  class FrozenDate extends RealDate {
    constructor(...given: readonly unknown[]) {
      if (given.length === 0) super(at);
      else super(...(given as [string]));
    }
    static override now(): number {
      return at;
    }
  }
  Object.assign(window, { Date: FrozenDate });
  performance.now = () => 5_000;
}

export function askedOn(page: Page): Promise<readonly Asked[]> {
  return page.evaluate(() => (window.gallery?.fake.asked ?? []) as never);
}
