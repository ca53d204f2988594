import { EventEmitter } from "node:events";

type RequestHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

/** Electron's session: keeps the shell's handlers and asks them. A handler that was never set grants, as Electron's default does. */
export class SessionDouble extends EventEmitter {
  #onRequest: RequestHandler = (_contents, _permission, answer) => answer(true);
  #onCheck: () => boolean = () => true;
  #onDevice: () => boolean = () => true;
  #beforeRequest: BeforeRequest = (_details, answer) => answer({});

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#onRequest = handler;
  }

  setPermissionCheckHandler(handler: () => boolean): void {
    this.#onCheck = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#onDevice = handler;
  }

  /** What a page would get for a permission, by each of the three ways it can be asked for. */
  async ask(permission: string): Promise<{ request: boolean; check: boolean; device: boolean }> {
    const request = await new Promise<boolean>((resolve) => this.#onRequest(null, permission, resolve));
    return { request, check: this.#onCheck(), device: this.#onDevice() };
  }

  isCancelled(url: string): Promise<boolean> {
    return new Promise((resolve) => this.#beforeRequest({ url }, ({ cancel }) => resolve(cancel === true)));
  }
}
