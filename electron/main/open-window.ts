import { BrowserWindow } from "electron";
import { APP_START_PAGE } from "./app-scheme.ts";
import type { CoreProcess } from "./core-process.ts";
import { type WindowSurroundings, windowOptions } from "./window-options.ts";

/** Opens a window of the counter. Each load of its page, the first and every reload, gets a port of its own. */
export function openWindow(core: CoreProcess, surroundings: WindowSurroundings): BrowserWindow {
  const window = new BrowserWindow(windowOptions(surroundings));
  const { webContents } = window;
  window.once("ready-to-show", () => window.show());
  webContents.on("did-finish-load", () => core.connect(webContents));
  webContents.on("render-process-gone", (_event, details) => {
    if (details.reason !== "clean-exit") webContents.reload();
  });
  window.loadURL(APP_START_PAGE).catch((error: unknown) => console.error("window: its page did not load", error));
  return window;
}
