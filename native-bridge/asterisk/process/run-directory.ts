import { mkdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { silentLanguage } from "../config/silent-language.ts";
import type { SwitchDirectories } from "../config/switch-config.ts";
import type { SwitchBinary } from "../engine-options.ts";
import { SwitchFault } from "./switch-fault.ts";

export interface RunDirectory {
  readonly path: string;
  readonly asteriskConf: string;
  readonly controlSocket: string;
  /** What the switch prints before its own log is open. */
  readonly consoleLog: string;
  /** Process id, port and password of the switch that runs here, for the core that comes after this one. */
  readonly stateFile: string;
  /** Both without the extension. */
  readonly warningSound: string;
  /** The same sound for a channel whose warnings are not to be heard. */
  readonly silentWarning: string;
  readonly spool: string;
  readonly messagesLog: string;
  readonly directories: SwitchDirectories;
}

/** sockaddr_un.sun_path holds 108 bytes, the closing NUL included (unix(7)). */
const socketPathBytes = 107;

export function runDirectory(options: { runDir: string; dataDir: string; switchBinary: SwitchBinary }): RunDirectory {
  const path = resolve(options.runDir);
  const kept = join(resolve(options.dataDir), "switch");
  const controlSocket = join(path, "asterisk.ctl");
  if (Buffer.byteLength(controlSocket) > socketPathBytes) {
    throw new SwitchFault(
      "switch/path-too-long",
      `the run directory's path is too long for a socket: ${controlSocket} has ${Buffer.byteLength(controlSocket)} bytes, ${socketPathBytes} are possible`,
    );
  }
  const { soundsDir, moduleDir } = options.switchBinary;
  return {
    path,
    controlSocket,
    asteriskConf: join(path, "etc", "asterisk.conf"),
    consoleLog: join(path, "console.log"),
    stateFile: join(path, "switch.json"),
    warningSound: join(path, "sounds", "warning"),
    silentWarning: join(path, "sounds", silentLanguage, "warning"),
    spool: join(kept, "log", "cel-custom", "cel.jsonl"),
    messagesLog: join(kept, "log", "messages.log"),
    directories: {
      etc: join(path, "etc"),
      modules: moduleDir,
      // Sounds and the documentation some modules read their options from lie side by side in an installation.
      data: soundsDir === null ? join(path, "data") : installedData(soundsDir),
      lib: join(kept, "lib"),
      spool: join(path, "spool"),
      run: path,
      log: join(kept, "log"),
      cache: join(path, "cache"),
    },
  };
}

/** From `…/sounds/es` or `…/sounds` to what `sounds` lies in. */
function installedData(soundsDir: string): string {
  return basename(soundsDir) === "sounds" ? dirname(soundsDir) : dirname(dirname(soundsDir));
}

/** Makes what is missing, readable by nobody else: configuration, contacts and call records are all private. */
export function makeRunDirectory(run: RunDirectory): void {
  const { etc, lib, spool, log, cache } = run.directories;
  for (const directory of [run.path, etc, lib, spool, log, cache, dirname(run.spool), dirname(run.silentWarning)]) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  }
}
