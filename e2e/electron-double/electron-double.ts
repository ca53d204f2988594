import type { BrowserContext } from "playwright-core";
import { AppDouble, type AppSurroundings } from "./app-double.ts";
import { browserWindowClass } from "./browser-window-double.ts";
import { MessageChannelDouble } from "./message-channel-double.ts";
import { ProtocolDouble } from "./protocol-double.ts";
import { routeRequests } from "./route-requests.ts";
import { SessionDouble } from "./session-double.ts";
import { strict } from "./strict.ts";
import { UtilityProcessDouble } from "./utility-process-double.ts";

/** What the double may be asked for must exist in Electron: a name it made up does not compile. */
type NamesOf<T> = { readonly [Name in keyof T]?: unknown };

/**
 * The `electron` module as the shell sees it, on a real Chromium and real child processes. It does not stand for
 * Electron's process separation, sandbox, contextIsolation, native menus, single-instance lock between processes, fuses,
 * asar or installers: those need the real binary (real-electron.story.ts).
 */
export async function createElectronDouble(context: BrowserContext, surroundings: AppSurroundings) {
  const journal: string[] = [];
  const refused: string[] = [];
  const cores: UtilityProcessDouble[] = [];
  const app = new AppDouble(surroundings, journal);
  const session = new SessionDouble();
  const protocol = new ProtocolDouble(journal);
  const windows = browserWindowClass(context, app);
  const utilityProcess = {
    fork(modulePath: string, args: readonly string[] = [], options: { serviceName?: string; stdio?: string } = {}) {
      journal.push(`fork ${options.serviceName}`);
      const core = new UtilityProcessDouble(modulePath, args);
      core.once("exit", () => journal.push("core-exit"));
      cores.push(core);
      return strict("UtilityProcess", core);
    },
  };
  const electron = {
    app: strict("app", app),
    BrowserWindow: windows,
    Menu: strict("Menu", { setApplicationMenu: (menu: unknown) => void journal.push(`menu ${String(menu)}`) } satisfies NamesOf<
      typeof Electron.Menu
    >),
    dialog: strict("dialog", {
      showMessageBox: async ({ message }: { readonly message: string }) => {
        journal.push(`dialog ${message}`);
        return { response: 0, checkboxChecked: false };
      },
    } satisfies NamesOf<Electron.Dialog>),
    MessageChannelMain: MessageChannelDouble,
    protocol: strict("protocol", protocol),
    screen: strict("screen", {
      getPrimaryDisplay: () => surroundings.monitors[0],
      getAllDisplays: () => surroundings.monitors,
    } satisfies NamesOf<Electron.Screen>),
    session: strict("session", { defaultSession: strict("defaultSession", session) } satisfies NamesOf<
      typeof Electron.Session & { defaultSession: unknown }
    >),
    utilityProcess: strict("utilityProcess", utilityProcess satisfies NamesOf<typeof Electron.UtilityProcess>),
  } satisfies NamesOf<typeof Electron.CrossProcessExports>;
  const onRefused = (what: string) => {
    refused.push(what);
    app.emit("double-refused", what);
  };
  await routeRequests(context, { windows, session, protocol, onRefused });
  return { module: strict("electron", electron), app, session, protocol, windows, cores, journal, refused };
}
