import { EventEmitter } from "node:events";

export interface AppSurroundings {
  readonly appPath: string;
  readonly userData: string;
  readonly isPackaged: boolean;
  /** False stands for a terminal that is already running. */
  readonly isFirstInstance: boolean;
  /** Where the monitors are, the primary one first. */
  readonly monitors: readonly { readonly id: number; readonly bounds: { readonly x: number; readonly y: number } }[];
}

/** Electron's `app` as far as the shell uses it. `journal` is what the shell asked for, in order. */
export class AppDouble extends EventEmitter {
  readonly journal: string[];
  readonly #surroundings: AppSurroundings;
  /** Set by the windows' double: closes every window when the program ends. */
  closeWindows: () => Promise<void> = async () => undefined;
  #isReady = false;

  constructor(surroundings: AppSurroundings, journal: string[]) {
    super();
    this.#surroundings = surroundings;
    this.journal = journal;
  }

  get isPackaged(): boolean {
    return this.#surroundings.isPackaged;
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error("app.enableSandbox() can only be called before app is ready");
    this.journal.push("sandbox");
  }

  requestSingleInstanceLock(): boolean {
    this.journal.push("single-instance-lock");
    return this.#surroundings.isFirstInstance;
  }

  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#isReady = true;
    this.journal.push("ready");
  }

  getAppPath(): string {
    return this.#surroundings.appPath;
  }

  getPath(name: string): string {
    if (name !== "userData") throw new Error(`the electron double has no path ${name}`);
    return this.#surroundings.userData;
  }

  exit(code: number): void {
    this.journal.push(`exit ${code}`);
    this.emit("double-ended");
  }

  /** before-quit may be prevented; then the windows close, then will-quit, then the end: the order of the documentation. */
  quit(): void {
    let prevented = false;
    this.journal.push("before-quit");
    this.emit("before-quit", { preventDefault: () => (prevented = true) });
    if (prevented) return;
    void this.closeWindows().then(() => {
      this.journal.push("quit");
      this.emit("will-quit", { preventDefault: () => undefined });
      this.emit("quit", {}, 0);
      this.emit("double-ended");
    });
  }
}
