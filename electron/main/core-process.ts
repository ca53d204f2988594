import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from "electron";
import { isCoreMessage, type ShellMessage } from "./core-message.ts";
import { restartDelayMs } from "./restart-delay.ts";

export interface CoreProcessOptions {
  readonly modulePath: string;
  readonly args: readonly string[];
  /** Called at every start that succeeds, the first and each after a death: every window needs a new port. */
  readonly onReady: () => void;
  /** It does not start, for a reason that it can tell a person. */
  readonly onRefused: (sentence: string) => void;
  readonly log: (line: string) => void;
}

/** A core that was told to stop gets this long to close its book; after that it is ended. */
const STOP_DEADLINE_MS = 10_000;

type CoreState =
  | { readonly phase: "starting" | "ready"; readonly child: UtilityProcess }
  | { readonly phase: "waiting"; readonly timer: NodeJS.Timeout }
  | { readonly phase: "stopped" };

/** The core in a process of its own. It may die without the windows, and comes back by itself. */
export class CoreProcess {
  readonly #options: CoreProcessOptions;
  #state: CoreState = { phase: "stopped" };
  #attempt = 0;

  constructor(options: CoreProcessOptions) {
    this.#options = options;
  }

  start(): void {
    const child = utilityProcess.fork(this.#options.modulePath, [...this.#options.args], { serviceName: "timbre-core", stdio: "inherit" });
    this.#state = { phase: "starting", child };
    child.on("message", (message: unknown) => this.#onMessage(child, message));
    child.once("exit", (code: number) => this.#onExit(child, code));
  }

  /** Gives a window its own line to the core, and a second one for signs of life. Nothing happens while there is no core: `onReady` will come. */
  connect(contents: WebContents, kind: "window-port" | "display-port"): void {
    if (this.#state.phase !== "ready") return;
    const [line, life] = [new MessageChannelMain(), new MessageChannelMain()];
    this.#state.child.postMessage({ kind } satisfies ShellMessage, [line.port1, life.port1]);
    contents.postMessage("timbre:port", null, [line.port2, life.port2]);
  }

  /** Resolves when the core is gone, by itself or at the deadline. */
  async stop(): Promise<void> {
    const state = this.#state;
    this.#state = { phase: "stopped" };
    if (state.phase === "waiting") clearTimeout(state.timer);
    if (state.phase !== "starting" && state.phase !== "ready") return;
    const gone = new Promise<void>((resolve) => state.child.once("exit", () => resolve()));
    state.child.postMessage({ kind: "stop" } satisfies ShellMessage);
    const deadline = setTimeout(() => state.child.kill(), STOP_DEADLINE_MS);
    await gone;
    clearTimeout(deadline);
  }

  #onMessage(child: UtilityProcess, message: unknown): void {
    if (!isCoreMessage(message)) this.#options.log("core: a message of no known kind");
    else if (message.kind === "failed") this.#onFailed(child, message);
    else this.#onReady(child);
  }

  #onFailed(child: UtilityProcess, { code, sentence }: { readonly code: string; readonly sentence?: string }): void {
    this.#options.log(`core: cannot start [code:${code} pid:${child.pid}]`);
    if (sentence !== undefined) this.#options.onRefused(sentence);
  }

  /** Said once at the start, and again whenever the core has started again in place. */
  #onReady(child: UtilityProcess): void {
    if (this.#state.phase !== "starting" && this.#state.phase !== "ready") return;
    this.#state = { phase: "ready", child };
    this.#attempt = 0;
    this.#options.onReady();
  }

  #onExit(child: UtilityProcess, code: number): void {
    if (this.#state.phase === "stopped") return;
    this.#attempt += 1;
    const delayMs = restartDelayMs(this.#attempt);
    this.#options.log(`core: ended, starts again in ${delayMs} ms [code:${code} pid:${child.pid ?? "none"}]`);
    this.#state = { phase: "waiting", timer: setTimeout(() => this.start(), delayMs) };
  }
}
