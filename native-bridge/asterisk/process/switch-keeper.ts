import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import type { AriConfig, SipConfig } from "../config/switch-config.ts";
import type { EngineLog } from "../engine-options.ts";
import { findRunningSwitch, findStraySwitch } from "./find-running-switch.ts";
import { assertSipAddressFree, freeLoopbackPort } from "./free-port.ts";
import { processIdentity } from "./process-identity.ts";
import { restartDelayMs } from "./restart-delay.ts";
import { rotateLogs } from "./rotate-logs.ts";
import type { RunDirectory } from "./run-directory.ts";
import { type SwitchProcess, startSwitchProcess, stopSwitchProcess, watchSwitchProcess } from "./switch-process.ts";
import { writeSwitchState } from "./switch-state-file.ts";
import { writeSwitchFiles } from "./write-switch-files.ts";

export interface KeeperListener {
  /** A switch runs and will soon answer at `ari`. `outdated` names the files that changed under one that was already running; null for a new one. */
  started(ari: AriConfig, outdated: readonly string[] | null): void;
  /** `joined`: it was found running, so its end says nothing about whether one can be started. */
  died(reason: string, joined: boolean): void;
  /** It could not even be started; it is tried again. */
  cannotStart(error: unknown): void;
}

export interface KeeperOptions {
  readonly run: RunDirectory;
  readonly program: readonly string[];
  readonly sip: SipConfig;
  readonly ariUser: string;
  readonly files: (ari: AriConfig) => ReadonlyMap<string, string>;
  readonly log: EngineLog;
}

/** Time for the BYEs and the last records; a wedged Asterisk ignores SIGTERM for ever. */
const stopDeadlineMs = 5_000;

/** Keeps one switch running: joins the one that runs, starts one where none does, and starts it again when it dies. */
export class SwitchKeeper {
  readonly #options: KeeperOptions;
  readonly #listener: KeeperListener;
  #process: SwitchProcess | null = null;
  /** It ran before us, and may hold calls of another core. */
  #wasFound = false;
  #stopping = false;
  #restart: NodeJS.Timeout | null = null;
  #failures = 0;

  constructor(options: KeeperOptions, listener: KeeperListener) {
    this.#options = options;
    this.#listener = listener;
  }

  get pid(): number | null {
    return this.#process?.pid ?? null;
  }

  async start(): Promise<void> {
    if (!this.#join()) await this.#spawn();
  }

  /** For a switch that does not answer, or whose files changed too much: the next one is started at once. */
  kill(signal: "SIGTERM" | "SIGKILL"): void {
    this.#process?.kill(signal);
  }

  /** It has been seen to work: the next death is a first one again. */
  proven(): void {
    this.#failures = 0;
  }

  async stop({ keepSwitch }: { keepSwitch: boolean | "if-found" }): Promise<void> {
    this.#stopping = true;
    if (this.#restart !== null) clearTimeout(this.#restart);
    const keeps = keepSwitch === "if-found" ? this.#wasFound : keepSwitch;
    if (keeps) this.#process?.release();
    if (keeps || this.#process === null) return;
    await stopSwitchProcess(this.#process, stopDeadlineMs);
    rmSync(this.#options.run.stateFile, { force: true });
  }

  #join(): boolean {
    const { run, sip, ariUser, files, log } = this.#options;
    const found = findRunningSwitch(run);
    if (found === null) return false;
    log.info({ pid: found.pid }, "joining the running switch");
    const ari: AriConfig = { port: found.ariPort, user: ariUser, password: found.ariPassword };
    const changed = writeSwitchFiles(run.directories.etc, files(ari));
    this.#watch(watchSwitchProcess(found), { joined: true });
    this.#listener.started(ari, found.sipAddress === sipAddress(sip) ? changed : [...changed, "transport"]);
    return true;
  }

  async #spawn(): Promise<void> {
    const { run, program, sip, ariUser, files } = this.#options;
    await this.#clearStray();
    await assertSipAddressFree(sip);
    rotateLogs(run.directories.log);
    const ari: AriConfig = { port: await freeLoopbackPort(), user: ariUser, password: randomBytes(24).toString("hex") };
    writeSwitchFiles(run.directories.etc, files(ari));
    if (this.#stopping) return;
    const started = await startSwitchProcess(run, program);
    writeSwitchState(run.stateFile, {
      pid: started.pid,
      startTicks: started.startTicks,
      ariPort: ari.port,
      ariPassword: ari.password,
      sipAddress: sipAddress(sip),
    });
    this.#watch(started, { joined: false });
    // The stop came while it was being started and did not see it.
    if (this.#stopping) {
      started.kill("SIGTERM");
      return;
    }
    this.#listener.started(ari, null);
  }

  /** Nobody holds the password of a stray switch, so its calls cannot be watched; it must not keep the port either. */
  async #clearStray(): Promise<void> {
    const pid = findStraySwitch(this.#options.run);
    const identity = pid === null ? null : processIdentity(pid);
    if (identity === null) return;
    this.#options.log.warn({ pid }, "ending a switch whose password is not known");
    await stopSwitchProcess(watchSwitchProcess(identity), stopDeadlineMs);
  }

  #watch(running: SwitchProcess, { joined }: { joined: boolean }): void {
    this.#process = running;
    this.#wasFound = joined;
    void running.gone.then((reason) => {
      this.#process = null;
      if (this.#stopping) return;
      this.#listener.died(`${reason} [pid:${running.pid}]`, joined);
      this.#startAgain();
    });
  }

  #startAgain(): void {
    const delayMs = restartDelayMs(this.#failures);
    this.#failures += 1;
    this.#restart = setTimeout(() => {
      this.#spawn().catch((error: unknown) => {
        this.#listener.cannotStart(error);
        if (!this.#stopping) this.#startAgain();
      });
    }, delayMs);
  }
}

function sipAddress(sip: SipConfig): string {
  return `${sip.bind}:${sip.port}`;
}
