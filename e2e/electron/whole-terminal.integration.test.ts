import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { ownUdpPort } from "../../fixtures/street/free-port.ts";
import { CHROMIUM_FLAGS } from "../support/chromium-flags.ts";
import { missesAFrozenCore } from "../support/misses-a-frozen-core.ts";
import { launchShell } from "./launch-shell.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A shop of one cabin; its trunk leads nowhere, as no call is made here. */
function shopFile(sipPort: number) {
  return {
    shop: { name: "Locutorio Los Andes", branch: "Centro", country: "CL", currency: "CLP", timeZone: "America/Santiago", language: "es" },
    sip: { bind: "127.0.0.1", port: sipPort, rtp: [20_000, 20_040] },
    cabins: [{ number: 1, name: "CABINA 01", line: { user: "4312", secret: "abcdefgh12345678" }, enabled: true }],
    trunks: [{ id: "main", server: "127.0.0.1:9", username: "shop1", secret: "abcdefgh12345678", register: false, codecs: ["alaw"] }],
    dialPlan: { country: "56", international: ["00", "+"], emergency: ["131"] },
    decks: { sell: "sell.csv" },
  };
}

test("the built terminal, whole: over its ports the counter learns of its cabin from the real core, and that the core stands still", {
  timeout: 120_000,
}, async () => {
  expect(existsSync(join(ROOT, "out", "core.mjs")), "npm run build has not been run").toBe(true);
  const data = await mkdtemp(join(tmpdir(), "timbre-terminal-"));
  const profile = join(data, "shop.json");
  await writeFile(profile, JSON.stringify(shopFile(await ownUdpPort())));
  await writeFile(join(data, "sell.csv"), "prefix,description,unit,value,increment\n00,World,minute,200,1/1\n");
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: CHROMIUM_FLAGS });
  const shell = await launchShell({ folder: ROOT, browser }, { argv: ["--data", data, "--profile", profile] });
  try {
    const page = await shell.nextLoadedPage();
    await page.getByText("Cabina 1, libre").waitFor({ state: "attached" });
    await missesAFrozenCore(page, shell.cores[0]?.pid ?? expect.fail("the core has no process"));
  } finally {
    await shell.end();
    await browser.close();
    await rm(data, { recursive: true, force: true });
  }
  expect(shell.journal.slice(-4)).toEqual(["core-exit", "before-quit", "window-closed", "quit"]);
});
