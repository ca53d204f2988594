import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { pageUrl } from "./app-url.ts";
import type { MessagePortDouble } from "./message-channel-double.ts";
import { BINDING, type FromPage, pageWorld, type ToPage } from "./page-world.ts";

type OpenHandler = (details: { url: string }) => { action: "allow" | "deny" };

/** A real page of Chromium behind the names of Electron's WebContents. */
export class WebContentsDouble extends EventEmitter {
  page: Page | null = null;
  /** The navigation Electron itself asked for; any other is the page's own. */
  expectedUrl: string | null = null;
  openHandler: OpenHandler = () => ({ action: "allow" });
  #ports = new Map<number, MessagePortDouble>();
  #lastPort = 0;
  #outbox: ToPage[] = [];
  #wake: ((messages: readonly ToPage[]) => void) | null = null;
  #isLoading = true;

  async attach(page: Page, preloadPath: string): Promise<void> {
    this.page = page;
    page.on("load", () => {
      this.#isLoading = false;
      this.emit("did-finish-load");
    });
    await page.exposeBinding(BINDING, (_source, message: FromPage) => this.#onPage(message));
    const preload = `function (require, module, exports) { ${readFileSync(preloadPath, "utf8")}\n}`;
    await page.addInitScript({ content: `(${pageWorld.toString()})(${JSON.stringify(BINDING)}, ${preload});` });
  }

  async load(url: string): Promise<void> {
    this.#isLoading = true;
    this.expectedUrl = url;
    await this.page?.goto(pageUrl(url));
  }

  isLoading(): boolean {
    return this.#isLoading;
  }

  reload(): void {
    if (this.page !== null) void this.load(this.expectedUrl ?? "");
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  postMessage(channel: string, data: unknown, transfer: readonly MessagePortDouble[] = []): void {
    const ports = transfer.map((port) => {
      const id = ++this.#lastPort;
      this.#ports.set(id, port);
      port.transferTo({
        message: (message) => this.#tell({ kind: "port", id, data: message }),
        close: () => this.#tell({ kind: "close", id }),
      });
      return id;
    });
    this.#tell({ kind: "ipc", channel, data, ports });
  }

  /** Asks the listeners of a cancellable event, as Electron does before it acts. */
  isPrevented(name: string, url: string): boolean {
    let prevented = false;
    this.emit(name, { url, isMainFrame: true, preventDefault: () => (prevented = true) }, url);
    return prevented;
  }

  #tell(message: ToPage): void {
    this.#outbox.push(message);
    this.#flush();
  }

  #flush(): void {
    if (this.#wake === null || this.#outbox.length === 0) return;
    const wake = this.#wake;
    this.#wake = null;
    wake(this.#outbox.splice(0));
  }

  #onPage(message: FromPage): Promise<readonly ToPage[]> | readonly ToPage[] {
    if (message.kind === "port") {
      this.#ports.get(message.id)?.post(message.data);
      return [];
    }
    return new Promise((resolve) => {
      this.#wake = resolve;
      this.#flush();
    });
  }
}
