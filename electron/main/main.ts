import { join } from "node:path";
import { app, BrowserWindow, Menu, protocol, session } from "electron";
import { appScheme } from "./app-scheme.ts";
import { confineContents } from "./confine-contents.ts";
import { coreArguments } from "./core-arguments.ts";
import { CoreProcess } from "./core-process.ts";
import { CustomerDisplay } from "./customer-display.ts";
import { dangerousSwitch } from "./dangerous-switches.ts";
import { hardenSession } from "./harden-session.ts";
import { listPages } from "./list-pages.ts";
import { openWindow } from "./open-window.ts";
import { serveAppScheme } from "./serve-app-scheme.ts";
import { failureTeller } from "./tell-failure.ts";

/** sysexits.h EX_USAGE: the command line itself is refused. */
const REFUSED_COMMAND_LINE = 64;
const output = join(app.getAppPath(), "out");
const coreArgs = coreArguments(process.argv, join(app.getPath("userData"), "data"));
const devTools = !app.isPackaged;
const dangerous = app.isPackaged ? dangerousSwitch(process.argv) : null;

/** There as soon as there is a window that can ask for it. */
let display: CustomerDisplay | null = null;

if (dangerous !== null) {
  console.error(`timbre: --${dangerous} is not allowed`);
  app.exit(REFUSED_COMMAND_LINE);
} else if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appScheme]);
  app.on("web-contents-created", (_event, contents) => confineContents(contents, () => display?.open()));
  app.whenReady().then(start, fail);
} else {
  app.quit(); // The first instance gets "second-instance" and comes to the front.
}

async function start(): Promise<void> {
  if (app.isPackaged) Menu.setApplicationMenu(null);
  hardenSession(session.defaultSession, { devTools });
  protocol.handle("app", serveAppScheme(await listPages(join(output, "renderer"))));
  const failures = failureTeller();
  const core = new CoreProcess({
    modulePath: join(output, "core.mjs"),
    args: coreArgs,
    onReady: () => {
      failures.forget();
      connectLoadedWindows(core);
    },
    onRefused: failures.tell,
    log: (line) => console.error(line),
  });
  const surroundings = { preload: join(output, "preload.cjs"), devTools };
  const customers = new CustomerDisplay(core, surroundings);
  display = customers;
  const open = () => {
    const window = openWindow(core, surroundings);
    window.once("closed", () => customers.closeIfAlone());
    return window;
  };
  const counters = () => BrowserWindow.getAllWindows().filter(({ webContents }) => !customers.shows(webContents));
  app.on("second-instance", () => bringToFront(counters()[0] ?? open()));
  app.on("window-all-closed", () => app.quit());
  stopCoreBeforeQuit(core);
  core.start();
  open();
}

/** A window that is still loading gets its port when it has loaded. */
function connectLoadedWindows(core: CoreProcess): void {
  for (const { webContents } of BrowserWindow.getAllWindows())
    if (!webContents.isLoading()) core.connect(webContents, display?.shows(webContents) === true ? "display-port" : "window-port");
}

/** The book is closed before the program ends, however often and however the end is asked for. */
function stopCoreBeforeQuit(core: CoreProcess): void {
  let phase: "running" | "stopping" | "stopped" = "running";
  app.on("before-quit", (event) => {
    if (phase === "stopped") return;
    event.preventDefault();
    if (phase === "stopping") return;
    phase = "stopping";
    void core.stop().then(() => {
      phase = "stopped";
      app.quit();
    });
  });
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

function fail(error: unknown): void {
  console.error("timbre: cannot start", error);
  app.exit(1);
}
