import { createHash } from "node:crypto";
import { basename, dirname } from "node:path";
import { applicationName } from "./application-name.ts";
import type { AriConfig, SwitchConfig, TrunkConfig } from "./config/switch-config.ts";
import type { AsteriskEngineOptions } from "./engine-options.ts";
import type { RunDirectory } from "./process/run-directory.ts";

const loopback = "127.0.0.0/8";

/** The engine's options as the switch's configuration; `addresses` are those the trunks' host names stand for. */
export function switchConfigFrom(
  options: AsteriskEngineOptions,
  run: RunDirectory,
  ari: AriConfig,
  addresses: ReadonlyMap<string, readonly string[]>,
): SwitchConfig {
  return {
    directories: run.directories,
    systemName: `${options.systemName ?? applicationName}_${instanceTag(ari)}`,
    sip: options.sip,
    rtp: options.rtp,
    // Fax over T.38 is rare: the last fifth of the media ports' number, right above them.
    udptl: options.udptl ?? [Math.min(options.rtp[1] + 1, 65_535), Math.min(options.rtp[1] + 100, 65_535)],
    ari,
    trunks: options.trunks.map((trunk) => withAddresses(trunk, addresses.get(trunk.id) ?? [])),
    permit: [loopback, ...(options.permit ?? [])],
    warningSound: run.warningSound,
    decideSeconds: options.decideSeconds ?? 5,
    emergency: options.emergency ?? [],
  };
}

/**
 * A call's id is system name, second and a number that starts at 0 with each process: a switch that is back within the
 * second would give the same ids again. So each process has a name of its own, made from its own random password.
 */
function instanceTag(ari: AriConfig): string {
  return createHash("sha256").update(ari.password).digest("hex").slice(0, 8);
}

/** Unpacked packages have "es_MX_f_Allison" and no "es"; the folder that was found is the language's name. */
export function soundLanguage({ language = "es", switchBinary: { soundsDir } }: AsteriskEngineOptions): string {
  if (soundsDir === null || basename(soundsDir) === "sounds") return language;
  const found = basename(soundsDir);
  return basename(dirname(soundsDir)) === "sounds" && found.startsWith(language) ? found : language;
}

function withAddresses(trunk: TrunkConfig, addresses: readonly string[]): TrunkConfig {
  return { ...trunk, permit: [...(trunk.permit ?? []), ...addresses] };
}
