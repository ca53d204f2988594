import type { BrowserWindow, WebContents } from "electron";

/** Loads a page into a window, gives each load of it its port, and loads it again when its process dies. */
export function keepLoaded(window: BrowserWindow, page: string, connect: (contents: WebContents) => void): void {
  const { webContents } = window;
  webContents.on("did-finish-load", () => connect(webContents));
  webContents.on("render-process-gone", (_event, details) => {
    if (details.reason !== "clean-exit") webContents.reload();
  });
  window.loadURL(page).catch((error: unknown) => console.error("window: its page did not load", error));
}
