import { renderSwitchFiles } from "../config/render-switch-files.ts";
import type { AriConfig } from "../config/switch-config.ts";
import type { AsteriskEngineOptions } from "../engine-options.ts";
import { switchConfigFrom } from "../switch-config-from-options.ts";
import { resolveTrunkAddresses } from "./resolve-trunk-addresses.ts";
import { makeRunDirectory, type RunDirectory } from "./run-directory.ts";
import { warningSilence, warningTone } from "./warning-tone.ts";
import { writePrivateFile } from "./write-private-file.ts";

/** Everything a switch needs before it can start. Refuses settings that cannot be written into its files. */
export async function prepareRun(
  options: AsteriskEngineOptions,
  run: RunDirectory,
): Promise<{ readonly files: (ari: AriConfig) => ReadonlyMap<string, string> }> {
  // Checked before anything is looked up or written; the port and the password are made for each process.
  renderSwitchFiles(switchConfigFrom(options, run, { port: 1, user: "check", password: "check" }, new Map()));
  const addresses = await resolveTrunkAddresses(options.trunks);
  makeRunDirectory(run);
  writePrivateFile(`${run.warningSound}.wav`, warningTone());
  writePrivateFile(`${run.silentWarning}.wav`, warningSilence());
  return { files: (ari) => renderSwitchFiles(switchConfigFrom(options, run, ari, addresses)) };
}
