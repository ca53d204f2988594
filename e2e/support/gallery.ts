import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { build, preview } from "vite";
import type {} from "../../renderer/gallery/gallery-window.ts";

/** What the page asked its core to do. */
export interface Asked {
  readonly what: string;
  readonly input: Record<string, unknown>;
}

/** The counter on a core that is not there, in a browser of its own: every state at will. */
export interface Gallery {
  newPage(): Promise<Page>;
  /** Shows the counter as the query says: how many cabins, which one is chosen. */
  show(page: Page, query: string): Promise<void>;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const outDir = await mkdtemp(join(tmpdir(), "timbre-gallery-"));
  const configFile = fileURLToPath(new URL("../../vite.config.ts", import.meta.url));
  const input = fileURLToPath(new URL("../../renderer/gallery.html", import.meta.url));
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: true, sourcemap: false, rollupOptions: { input } } });
  const server = await preview({ configFile, logLevel: "error", build: { outDir }, preview: { host: "127.0.0.1", port: 0 } });
  const address = `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}/gallery.html`;
  const browser = await chromium.launch({ executablePath: process.env.TIMBRE_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "es-CL" });
  return {
    newPage: () => context.newPage(),
    async show(page, query) {
      await page.goto(`${address}?${query}`);
      await page.waitForSelector("[data-cabin]");
      await page.evaluate(() => document.fonts.ready);
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

export function askedOn(page: Page): Promise<readonly Asked[]> {
  return page.evaluate(() => (window.gallery?.fake.asked ?? []) as never);
}
