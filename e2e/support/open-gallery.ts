import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { build, preview } from "vite";
import type {} from "../../renderer/gallery/gallery-window.ts";
import { makeTempDir } from "./temp-dir.ts";

/** What the page asked its core to do. */
export interface Asked {
  readonly what: string;
  readonly input: Record<string, unknown>;
}

export interface Gallery {
  /** Opens the counter over a shop in memory, in a context of its own; the query says which. */
  open(query: string, look?: { readonly dark?: boolean; readonly width?: number; readonly height?: number }): Promise<Page>;
  close(): Promise<void>;
}

/** Builds the gallery and serves it to a Chromium of its own. */
export async function openGallery(): Promise<Gallery> {
  const dir = await makeTempDir();
  const configFile = fileURLToPath(new URL("../../vite.config.ts", import.meta.url));
  const input = fileURLToPath(new URL("../../renderer/gallery.html", import.meta.url));
  await build({
    configFile,
    logLevel: "error",
    build: { outDir: dir.path, emptyOutDir: true, sourcemap: false, rollupOptions: { input } },
  });
  const server = await preview({ configFile, logLevel: "error", build: { outDir: dir.path }, preview: { host: "127.0.0.1", port: 0 } });
  const address = `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}/gallery.html`;
  const browser: Browser = await chromium.launch({
    executablePath: process.env.TIMBRE_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  return {
    async open(query, { dark = false, width = 1366, height = 768 } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, locale: "es-CL", colorScheme: dark ? "dark" : "light" });
      const page = await context.newPage();
      await page.goto(`${address}?${query}`);
      await page.waitForSelector(query.includes("scene=") ? "main" : "[data-cabin]");
      await page.evaluate(() => document.fonts.ready);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      await dir.remove();
    },
  };
}

export function askedOn(page: Page): Promise<readonly Asked[]> {
  return page.evaluate(() => (window.gallery?.fake.asked ?? []) as never);
}
