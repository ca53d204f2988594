import { existsSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchShell, openStage, type Stage } from "./launch-shell.ts";

const PAGES = fileURLToPath(new URL("../../out/renderer", import.meta.url));

/** Only at an app: origin does the page know that a port will come; on the double's https it tries its socket as well. */
const SOCKET = "/api/live";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage.browser.close();
  await rm(stage.folder, { recursive: true });
});

describe("the counter's own pages under the shell's policy", { timeout: 60_000 }, () => {
  test("are drawn, and nothing in them is against the policy", async () => {
    expect(existsSync(join(PAGES, "index.html")), "npm run build has not made the pages").toBe(true);
    await cp(PAGES, join(stage.folder, "out", "renderer"), { recursive: true });
    const shell = await launchShell(stage);
    try {
      const page = await shell.nextLoadedPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" && !message.text().includes(SOCKET)) complaints.push(message.text());
      });
      await page.reload();
      await page.locator("#root > :not(style)").first().waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await shell.end();
    }
  });
});
