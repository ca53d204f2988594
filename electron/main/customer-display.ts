import { BrowserWindow, screen, type WebContents } from "electron";
import { APP_DISPLAY_PAGE } from "./app-scheme.ts";
import type { CoreProcess } from "./core-process.ts";
import { keepLoaded } from "./keep-loaded.ts";
import { type WindowSurroundings, windowOptions } from "./window-options.ts";

/** The window the customer looks at: one, on the second monitor where there is one. */
export class CustomerDisplay {
  readonly #core: CoreProcess;
  readonly #surroundings: WindowSurroundings;
  #window: BrowserWindow | null = null;

  constructor(core: CoreProcess, surroundings: WindowSurroundings) {
    this.#core = core;
    this.#surroundings = surroundings;
  }

  /** Opens it, or brings the one that is open to the front. */
  open(): void {
    if (this.#window !== null) {
      this.#window.showInactive();
      return;
    }
    const window = new BrowserWindow({ ...windowOptions(this.#surroundings), ...placeOfDisplay() });
    this.#window = window;
    window.once("closed", () => (this.#window = null));
    // Without the focus: the cashier's next key is for the counter.
    window.once("ready-to-show", () => window.showInactive());
    keepLoaded(window, APP_DISPLAY_PAGE, (contents) => this.#core.connect(contents, "display-port"));
  }

  /** Whether these are its contents: they get the port of a display, never that of a counter. */
  shows(contents: WebContents): boolean {
    return this.#window?.webContents === contents;
  }

  /** A display alone is no terminal. */
  closeIfAlone(): void {
    const others = BrowserWindow.getAllWindows().filter(({ webContents }) => !this.shows(webContents));
    if (others.length === 0) this.#window?.close();
  }
}

/** All of the monitor that is not the cashier's; a plain window where there is no other. */
function placeOfDisplay(): { readonly x?: number; readonly y?: number; readonly fullscreen?: boolean } {
  const { id } = screen.getPrimaryDisplay();
  const second = screen.getAllDisplays().find((display) => display.id !== id);
  return second === undefined ? {} : { x: second.bounds.x, y: second.bounds.y, fullscreen: true };
}
