import { once } from "node:events";
import Module, { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { AppSurroundings } from "../electron-double/app-double.ts";
import { createElectronDouble } from "../electron-double/electron-double.ts";
import { CHROMIUM_FLAGS } from "../support/chromium-flags.ts";
import { stageShell } from "./stage-shell.ts";

const load = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const require = createRequire(import.meta.url);

export interface Stage {
  readonly folder: string;
  readonly browser: Browser;
}

/** What every start of the shell can share: the bundles and one browser. */
export async function openStage(): Promise<Stage> {
  const [folder, browser] = await Promise.all([
    stageShell(),
    chromium.launch({ executablePath: "/usr/bin/chromium", args: CHROMIUM_FLAGS }),
  ]);
  return { folder, browser };
}

export type LaunchOptions = Partial<Pick<AppSurroundings, "isPackaged" | "isFirstInstance" | "monitors">> & {
  readonly argv?: readonly string[];
};

/** Starts the real main bundle on the double and gives back what a test needs of both. */
export async function launchShell({ folder, browser }: Stage, { argv = [], ...surroundings }: LaunchOptions = {}) {
  const context = await browser.newContext();
  const double = await createElectronDouble(context, {
    appPath: folder,
    userData: join(folder, "user-data"),
    isPackaged: false,
    isFirstInstance: true,
    monitors: [{ id: 1, bounds: { x: 0, y: 0 } }],
    ...surroundings,
  });
  const ended = once(double.app, "double-ended");
  runMain(join(folder, "out", "main.cjs"), double.module, argv);
  return {
    ...double,
    ended,
    firstPage: () => firstPage(double),
    nextLoadedPage: () => nextLoadedPage(double),
    refusal: (what: string) => refusal(double, what),
    end: () => end(double, context),
  };
}

/** Loads the bundle with `electron` answered by the double and the command line a user would have given. */
function runMain(path: string, electron: object, argv: readonly string[]): void {
  const original = load._load;
  const realArgv = process.argv;
  load._load = (request, ...rest) => (request === "electron" ? electron : original.call(Module, request, ...rest));
  process.argv = [realArgv[0] ?? "", path, ...argv];
  delete require.cache[path];
  try {
    require(path);
  } finally {
    load._load = original;
    process.argv = realArgv;
  }
}

type Double = Awaited<ReturnType<typeof createElectronDouble>>;

/** The page of the first window, once the core has answered it. */
async function firstPage(double: Double): Promise<Page> {
  const page = await nextLoadedPage(double);
  await page.locator("body[data-ports]").waitFor();
  return page;
}

/** The page of the first window, once it has loaded. */
async function nextLoadedPage({ app, windows }: Double): Promise<Page> {
  const shown = () => windows.getAllWindows().find((window) => window.isShown)?.contents.page;
  while (!shown()) await once(app, "web-contents-created").then(([, contents]) => once(contents, "did-finish-load"));
  const page = shown();
  if (!page) throw new Error("no window");
  return page;
}

/** Resolves when the shell has refused a page this. */
async function refusal({ app, refused }: Double, what: string): Promise<void> {
  while (!refused.includes(what)) await once(app, "double-refused");
}

async function end({ app, cores, journal }: Double, context: BrowserContext): Promise<void> {
  if (!journal.includes("quit") && cores.length > 0) {
    const ended = once(app, "double-ended");
    app.quit();
    await ended;
  }
  for (const core of cores) core.die();
  await context.close();
}
