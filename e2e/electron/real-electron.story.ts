import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { _electron, type ElectronApplication } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { electronBinary } from "../../scripts/electron-binary.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const binary = electronBinary();
const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isBuilt = existsSync(join(ROOT, "out", "main.cjs")) && existsSync(join(ROOT, "out", "core.mjs"));
const missing = [binary === null && "Electron's binary", !hasDisplay && "a display", !isBuilt && "out/ (npm run build)"].filter(Boolean);

if (missing.length > 0) console.warn(`real Electron: skipped, there is no ${missing.join(", no ")}`);

let application: ElectronApplication | null = null;
let data = "";
afterEach(async () => {
  await application?.close();
  await rm(data, { recursive: true, force: true });
});

/** What no double can show: Electron's own processes, sandbox and app: origin. */
describe.skipIf(missing.length > 0)("the terminal in the real Electron", { timeout: 120_000 }, () => {
  test("opens the counter in a sandboxed window with no Node in it", async () => {
    data = await mkdtemp(join(tmpdir(), "timbre-electron-"));
    application = await _electron.launch({ executablePath: binary ?? "", args: [ROOT, "--data", data] });
    const page = await application.firstWindow();
    await page.waitForLoadState("load");
    expect(page.url()).toBe("app://terminal/index.html");
    expect(await page.evaluate(() => ["require", "process", "electron"].filter((name) => name in window))).toEqual([]);
    expect(await page.evaluate(() => fetch("https://example.org/").then(String, () => "refused"))).toBe("refused");
    await page.locator("#root > :not(style)").first().waitFor();
  });
});
