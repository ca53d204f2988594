import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Shell, shellForTests } from "./shell-for-tests.ts";

const { launch, folder } = shellForTests();

const ORIGIN = "https://terminal.app.electron-double.test";
const windowOf = (shell: Shell) => shell.windows.getAllWindows()[0];

describe("the Electron shell, its real bundles on a double of Electron", { timeout: 30_000 }, () => {
  test("asks Electron only for names the double has", async () => {
    const shell = await launch();
    await shell.firstPage();
    const bundle = await readFile(join(folder(), "out", "main.cjs"), "utf8");
    const used = new Set([...bundle.matchAll(/import_electron\d*\.(\w+)/g)].map(([, name]) => name));
    expect(used.size).toBeGreaterThan(4);
    for (const name of used) expect(shell.module).toHaveProperty(String(name));
  });

  test("starts in the order Electron demands and shows the window once it has something to show", async () => {
    const shell = await launch();
    await shell.firstPage();
    expect(shell.journal).toEqual(["single-instance-lock", "sandbox", "scheme", "ready", "fork timbre-core", "shown"]);
    expect(shell.protocol.privileged).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  test.each([false, true])("hardens every window to the letter (packaged: %s)", async (isPackaged) => {
    const shell = await launch({ isPackaged });
    await shell.firstPage();
    expect(windowOf(shell)?.options.webPreferences).toEqual({
      preload: join(folder(), "out", "preload.cjs"),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !isPackaged,
    });
    expect(windowOf(shell)?.options.show).toBe(false);
  });

  describe("the pages", () => {
    test("carry the policy, and Chromium enforces it", async () => {
      const shell = await launch();
      const page = await shell.firstPage();
      const policy = (await shell.protocol.answer("app://terminal/index.html"))?.headers.get("content-security-policy");
      expect(policy).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
      );
      const attack = await page.evaluate(async () => {
        const script = document.createElement("script");
        script.textContent = "window.owned = true";
        document.body.append(script);
        const fetched = await fetch("/index.html").then(
          () => "fetched",
          () => "refused",
        );
        return { owned: "owned" in window, fetched };
      });
      expect(attack).toEqual({ owned: false, fetched: "refused" });
    });

    test("are served from the allow-list alone; every way out is refused, with the policy on the refusal", async () => {
      const shell = await launch();
      await shell.firstPage();
      const answers: readonly [string, number][] = [
        ["app://terminal/", 200],
        ["app://terminal/page.js", 200],
        ["app://terminal/no-such-page.html", 404],
        ["app://terminal/..%2fsecret.html", 403],
        ["app://terminal/..%5csecret.html", 403],
        ["app://terminal/x/..%2f..%2fsecret.html", 403],
        ["app://terminal/%252e%252e/secret.html", 403],
        ["app://terminal/%00index.html", 403],
        ["app://terminal/%E0%A4%A", 403],
        ["app://elsewhere/index.html", 403],
        ["app://terminal/../../main.cjs", 404], // The URL parser itself has taken the dots away.
      ];
      for (const [url, status] of answers) {
        const response = await shell.protocol.answer(url);
        expect([url, response?.status]).toEqual([url, status]);
        expect(response?.headers.get("content-security-policy")).toContain("default-src 'none'");
      }
    });
  });

  describe("a page taken over by an attacker", () => {
    test("goes nowhere, opens nothing, asks the world for nothing", async () => {
      const shell = await launch();
      const page = await shell.firstPage();
      await page.evaluate(() => void window.open("https://evil.example/"));
      await shell.refusal("window");
      await page.evaluate(() => location.assign("https://evil.example/"));
      await shell.refusal("navigation https://evil.example/");
      expect(page.url()).toBe(`${ORIGIN}/index.html`);
      expect(await shell.session.isCancelled("https://evil.example/pixel.gif")).toBe(true);
      expect(await shell.session.isCancelled("file:///etc/passwd")).toBe(true);
      expect(await shell.session.isCancelled("app://terminal/page.js")).toBe(false);
    });

    test("is granted no permission and no escape event", async () => {
      const shell = await launch();
      await shell.firstPage();
      for (const permission of [
        "media",
        "geolocation",
        "notifications",
        "clipboard-read",
        "hid",
        "serial",
        "usb",
        "openExternal",
        "display-capture",
      ]) {
        expect(await shell.session.ask(permission)).toEqual({ request: false, check: false, device: false });
      }
      for (const event of ["will-navigate", "will-redirect", "will-frame-navigate", "will-attach-webview"]) {
        expect([event, windowOf(shell)?.contents.isPrevented(event, "https://evil.example/")]).toEqual([event, true]);
      }
    });

    test("keeps a list of its own as a file, and nothing from elsewhere", async () => {
      const shell = await launch();
      await shell.firstPage();
      const isKept = (url: string) => {
        let prevented = false;
        shell.session.emit("will-download", { preventDefault: () => (prevented = true) }, { getURL: () => url });
        return !prevented;
      };
      for (const url of ["https://evil.example/x.exe", "blob:https://evil.example/1", "app://terminal/page.js", "data:text/plain,x"])
        expect([url, isKept(url)]).toEqual([url, false]);
      expect(isKept("blob:app://terminal/5f0c")).toBe(true);
      expect(await shell.session.isCancelled("blob:app://terminal/5f0c")).toBe(false);
      expect(await shell.session.isCancelled("blob:https://evil.example/1")).toBe(true);
    });

    test("finds neither require, nor Electron, nor the bridge in its world", async () => {
      const page = await (await launch()).firstPage();
      expect(
        await page.evaluate(() =>
          ["require", "process", "module", "electron", "ipcRenderer", "__electronDouble"].filter((name) => name in window),
        ),
      ).toEqual([]);
    });
  });

  describe("the core", () => {
    test("is forked by path with its data and profile, and each window talks to it over a port of its own", async () => {
      const shell = await launch({ argv: ["--data", "/shop/data", "--profile=/shop/profile.json"] });
      const page = await shell.firstPage();
      const answer = JSON.parse((await page.textContent("body")) ?? "");
      expect(answer).toEqual({
        pid: shell.cores[0]?.pid,
        args: ["--data", "/shop/data", "--profile", "/shop/profile.json"],
        counted: [1, 2, 3],
      });
    });

    test("keeps its data with the user's where the command line names no place", async () => {
      const shell = await launch();
      const page = await shell.firstPage();
      expect(JSON.parse((await page.textContent("body")) ?? "").args).toEqual(["--data", join(folder(), "user-data", "data")]);
    });

    test("comes back after a death, and the window gets a new port by itself", async () => {
      const shell = await launch();
      const page = await shell.firstPage();
      shell.cores[0]?.die();
      await page.locator('body[data-closed="1"]').waitFor();
      await page.locator('body[data-ports="2"]').waitFor();
      expect(shell.cores).toHaveLength(2);
      expect(JSON.parse((await page.textContent("body")) ?? "").pid).toBe(shell.cores[1]?.pid);
    });

    test("answers a reloaded page on a new port", async () => {
      const shell = await launch();
      const page = await shell.firstPage();
      const loaded = page.waitForEvent("load");
      windowOf(shell)?.contents.reload();
      await loaded;
      await page.locator('body[data-ports="1"]').waitFor();
      expect(shell.cores).toHaveLength(1);
    });
  });

  test("closing the last window stops the core first, then the program ends", async () => {
    const shell = await launch();
    await shell.firstPage();
    await windowOf(shell)?.close();
    shell.app.emit("window-all-closed");
    shell.app.quit(); // An impatient second request must not cut the first short.
    await shell.ended;
    expect(shell.journal.slice(-6)).toEqual(["window-closed", "before-quit", "before-quit", "core-exit", "before-quit", "quit"]);
    expect(shell.cores).toHaveLength(1);
  });

  test("a second start hands over to the first and touches nothing", async () => {
    const shell = await launch({ isFirstInstance: false });
    await shell.ended;
    expect(shell.journal).toEqual(["single-instance-lock", "before-quit", "quit"]);
  });

  test("when started again, the window comes to the front", async () => {
    const shell = await launch();
    await shell.firstPage();
    const window = windowOf(shell);
    const focused = once(window ?? shell.app, "focus");
    shell.app.emit("second-instance");
    await focused;
    expect(shell.windows.getAllWindows()).toHaveLength(1);
  });

  test.each(["--remote-debugging-port=9222", "--inspect", "--no-sandbox", "--js-flags=--allow-natives-syntax", "-load-extension=/tmp/x"])(
    "a packaged terminal started with %s ends at once",
    async (argument) => {
      const shell = await launch({ isPackaged: true, argv: [argument] });
      await shell.ended;
      expect(shell.journal).toEqual(["exit 64"]);
    },
  );
});
