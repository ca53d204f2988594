import type { BrowserWindowConstructorOptions } from "electron";

export interface WindowSurroundings {
  readonly preload: string;
  /** A packaged terminal has no developer tools: the cashier's keyboard must not reach a console. */
  readonly devTools: boolean;
}

/**
 * Every window of the terminal. The page runs in the sandbox, in a world of its own, without Node; it is shown only once
 * it has something to show, so the counter never sees a white flash.
 */
export function windowOptions({ preload, devTools }: WindowSurroundings): BrowserWindowConstructorOptions {
  return {
    show: false,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    backgroundColor: "#f6f7f9",
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      devTools,
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
    },
  };
}
