import { EventEmitter } from "node:events";
import type { BrowserContext } from "playwright-core";
import type { AppDouble } from "./app-double.ts";
import { strict } from "./strict.ts";
import { WebContentsDouble } from "./web-contents-double.ts";

interface WindowOptions {
  readonly show?: boolean;
  readonly x?: number;
  readonly y?: number;
  readonly fullscreen?: boolean;
  readonly webPreferences?: { readonly preload?: string };
}

/** The class `BrowserWindow` of one run of the shell: each window is a page of the given browser. */
export function browserWindowClass(context: BrowserContext, app: AppDouble) {
  const windows = new Set<BrowserWindowDouble>();
  let expectedPages = 0;

  class BrowserWindowDouble extends EventEmitter {
    readonly options: WindowOptions;
    readonly contents = new WebContentsDouble();
    readonly webContents = strict("webContents", this.contents);
    isShown: boolean;
    isMinimizedNow = false;

    constructor(options: WindowOptions) {
      super();
      this.options = options;
      this.isShown = options.show ?? true;
      windows.add(this);
      app.emit("web-contents-created", {}, this.webContents);
    }

    static getAllWindows(): readonly BrowserWindowDouble[] {
      return [...windows].map((window) => strict("BrowserWindow", window));
    }

    /** Whether the page that has just appeared is one a window asked for; any other is a page's own doing. */
    static takeExpectedPage(): boolean {
      if (expectedPages === 0) return false;
      expectedPages -= 1;
      return true;
    }

    async loadURL(url: string): Promise<void> {
      expectedPages += 1;
      const page = await context.newPage();
      page.once("domcontentloaded", () => this.emit("ready-to-show"));
      await this.contents.attach(page, this.options.webPreferences?.preload ?? "");
      await this.contents.load(url);
    }

    show(): void {
      this.isShown = true;
      app.journal.push("shown");
      this.emit("show");
    }

    /** Shown without taking the focus. */
    showInactive(): void {
      this.isShown = true;
      app.journal.push("shown inactive");
    }

    focus(): void {
      this.emit("focus");
    }

    isMinimized(): boolean {
      return this.isMinimizedNow;
    }

    restore(): void {
      this.isMinimizedNow = false;
    }

    /** The user closes the window by its cross. */
    async close(): Promise<void> {
      await this.contents.page?.close();
      windows.delete(this);
      app.journal.push("window-closed");
      this.emit("closed");
    }
  }

  app.closeWindows = async () => {
    for (const window of windows) await window.close();
  };
  return new Proxy(BrowserWindowDouble, { construct: (window, [options]) => strict("BrowserWindow", new window(options)) });
}

export type BrowserWindowClass = ReturnType<typeof browserWindowClass>;
