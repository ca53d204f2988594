import { BrowserWindow } from "electron";
import { APP_START_PAGE } from "./app-scheme.ts";
import type { CoreProcess } from "./core-process.ts";
import { keepLoaded } from "./keep-loaded.ts";
import { type WindowSurroundings, windowOptions } from "./window-options.ts";

/** Opens a window of the counter. Each load of its page, the first and every reload, gets a port of its own. */
export function openWindow(core: CoreProcess, surroundings: WindowSurroundings): BrowserWindow {
  const window = new BrowserWindow(windowOptions(surroundings));
  window.once("ready-to-show", () => window.show());
  keepLoaded(window, APP_START_PAGE, (contents) => core.connect(contents, "window-port"));
  return window;
}
