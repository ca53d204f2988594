import { type ChildProcess, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { EventLog } from "./event-log.ts";

/** What `timbre serve` prints when it is ready. */
export interface ReadyLine {
  readonly ready: true;
  readonly url: string;
  /** The owner's. */
  readonly token: string;
  readonly tokens: { readonly owner: string; readonly cashier: string };
  readonly sip: string;
  readonly pid: number;
  readonly switchPid: number;
}

const REPOSITORY = join(import.meta.dirname, "..", "..");
const READY_WITHIN_MS = 60_000;

/** One run of `timbre serve`, started as anybody would start it. */
export class ShopProcess {
  readonly ready: ReadyLine;
  readonly exited: Promise<number | null>;
  readonly #child: ChildProcess;
  readonly #log: string[];

  private constructor(child: ChildProcess, ready: ReadyLine, exited: Promise<number | null>, log: string[]) {
    this.#child = child;
    this.ready = ready;
    this.exited = exited;
    this.#log = log;
  }

  static async start(options: { args: readonly string[]; environment?: NodeJS.ProcessEnv }): Promise<ShopProcess> {
    const node = join(REPOSITORY, "node_modules", ".bin", "node");
    const child = spawn(node, [join(REPOSITORY, "scripts", "timbre.mjs"), "serve", ...options.args], {
      cwd: REPOSITORY,
      env: { ...process.env, ...options.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const log: string[] = [];
    const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const killAtExit = () => void child.kill("SIGKILL");
    process.once("exit", killAtExit);
    void exited.then(() => process.removeListener("exit", killAtExit));
    const ready = await untilReady(child, exited, log);
    return new ShopProcess(child, ready, exited, log);
  }

  /** The last of what the product printed, for the message of a failing test. */
  logTail(lines = 40): string {
    return this.#log.join("").split("\n").slice(-lines).join("\n");
  }

  /** A product that does not end within 15 s of SIGTERM is killed. */
  async kill(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill(signal);
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), 15_000);
    await this.exited;
    clearTimeout(timer);
  }
}

async function untilReady(child: ChildProcess, exited: Promise<number | null>, log: string[]): Promise<ReadyLine> {
  const lines = new EventLog<string>("timbre serve");
  let unfinished = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    log.push(chunk.toString("utf8"));
    const parts = (unfinished + chunk.toString("utf8")).split("\n");
    unfinished = parts.pop() ?? "";
    for (const line of parts) lines.push(line);
  });
  child.stderr?.on("data", (chunk: Buffer) => log.push(chunk.toString("utf8")));
  const died = exited.then((code) => Promise.reject(new Error(`timbre serve ended with ${code} before it was ready`)));
  died.catch(() => undefined);
  try {
    const line = await Promise.race([
      lines.until((one) => one.startsWith('{"ready":true'), { withinMs: READY_WITHIN_MS, what: "ready line" }),
      died,
    ]);
    return JSON.parse(line) as ReadyLine;
  } catch (error) {
    child.kill("SIGKILL");
    throw new Error(`${String(error)}\n${log.join("").slice(-4000)}`);
  }
}

/** Kills by id whatever still runs with this folder on its command line: the switch of a core that was killed. */
export async function killLeftovers(folder: string): Promise<void> {
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number)) {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (pid === process.pid || !commandLine.includes(folder)) continue;
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended by itself in between.
    }
  }
}
