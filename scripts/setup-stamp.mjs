import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "./repository.mjs";

/** Inside node_modules: whoever deletes that folder has deleted the claim that it is set up. */
const STAMP = join(REPOSITORY, "node_modules", ".timbre-setup");

/** Files whose change asks for another private switch. */
const SWITCH_RECIPE = ["must-modules.ts", "provision/switch-packages.ts"].map((name) =>
  join(REPOSITORY, "native-bridge", "asterisk", name),
);

/** @typedef {{ readonly dependencies: string, readonly switch: string, readonly switchFiles: readonly string[] }} SetupStamp */

/**
 * What the installed dependencies depend on. The Node that runs this script is left out on purpose: the first run has
 * the machine's, later ones the Node installed by the first, and add-ons are Node-API.
 */
export function dependenciesKey() {
  return digest([readFileSync(join(REPOSITORY, "package-lock.json"), "utf8"), process.platform, process.arch]);
}

export function switchKey() {
  const { TIMBRE_ASTERISK_PREFIX, XDG_CACHE_HOME, HOME } = process.env;
  return digest([TIMBRE_ASTERISK_PREFIX, XDG_CACHE_HOME, HOME, ...SWITCH_RECIPE.map((path) => readFileSync(path, "utf8"))]);
}

/** @returns {Partial<SetupStamp>} */
export function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, "utf8"));
  } catch {
    return {};
  }
}

/** @param {Partial<SetupStamp>} stamp */
export function writeStamp(stamp) {
  writeFileSync(STAMP, `${JSON.stringify(stamp)}\n`);
}

/** @param {Partial<SetupStamp>} stamp */
export function switchIsThere(stamp) {
  return stamp.switch === switchKey() && stamp.switchFiles !== undefined && stamp.switchFiles.every((path) => existsSync(path));
}

/** @param {readonly (string | undefined)[]} parts */
function digest(parts) {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
