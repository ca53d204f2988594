type Handler = (request: Request) => Response | Promise<Response>;

/** Electron's `protocol`: a scheme must be registered before the app is ready and handled after. */
export class ProtocolDouble {
  readonly #journal: string[];
  #handlers = new Map<string, Handler>();
  privileged: readonly { scheme: string; privileges?: object }[] = [];

  constructor(journal: string[]) {
    this.#journal = journal;
  }

  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges?: object }[]): void {
    if (this.#journal.includes("ready")) throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
    this.#journal.push("scheme");
    this.privileged = schemes;
  }

  handle(scheme: string, handler: Handler): void {
    if (!this.#journal.includes("ready")) throw new Error("protocol.handle before app is ready");
    this.#handlers.set(scheme, handler);
  }

  /** Null when the shell serves no such scheme. */
  async answer(url: string): Promise<Response | null> {
    const handler = this.#handlers.get(url.slice(0, url.indexOf(":")));
    return handler === undefined ? null : await handler(new Request(url));
  }
}
