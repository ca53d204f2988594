// Makes a checkout runnable: dependencies, the telephone switch, and with --tests what the outside tests drive.
// A second run looks at a few files and is done.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { argv, env } from "node:process";
import { fileURLToPath } from "node:url";
import { installMachinePrograms } from "./machine-programs.mjs";
import { productNode } from "./product-node.mjs";
import { REPOSITORY } from "./repository.mjs";
import { dependenciesKey, readStamp, switchIsThere, switchKey, writeStamp } from "./setup-stamp.mjs";

/**
 * @param {{ readonly tests: boolean }} options
 * @returns {boolean} whether the product can be run; a machine without a switch can, and says so at the counter
 */
export function setup({ tests }) {
  if (!installDependencies()) return false;
  provideSwitch();
  if (tests) installMachinePrograms(print);
  return true;
}

function installDependencies() {
  if (readStamp().dependencies === dependenciesKey() && existsSync(productNode())) return true;
  print("setup: installing dependencies (npm ci)");
  // Its warnings are about the machine's Node, which only starts this; the product brings its own.
  const installed = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: REPOSITORY,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...env, PATH: pathWithoutInstalledNode() },
    // npm is a command file on Windows, which only a shell starts.
    shell: process.platform === "win32",
  });
  if (installed.status !== 0) {
    print("setup: the dependencies could not be installed; npm says above why");
    return false;
  }
  writeStamp({ dependencies: dependenciesKey() });
  return true;
}

/** npm ci deletes node_modules first, so it must not itself run on the Node that is in there. */
function pathWithoutInstalledNode() {
  const installed = join(REPOSITORY, "node_modules", ".bin");
  return (env.PATH ?? "")
    .split(delimiter)
    .filter((directory) => directory !== installed)
    .join(delimiter);
}

function provideSwitch() {
  const stamp = readStamp();
  if (switchIsThere(stamp)) return;
  const script = join(REPOSITORY, "native-bridge", "asterisk", "provision", "provision-switch.ts");
  const provided = spawnSync(productNode(), [script], { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  if (provided.status !== 0) return;
  const located = JSON.parse(provided.stdout);
  print(`setup: telephone switch ${located.version} (${located.origin})`);
  const switchFiles = [...located.asterisk.filter((/** @type {string} */ part) => part.startsWith("/")), located.moduleDir];
  writeStamp({ ...stamp, switch: switchKey(), switchFiles });
}

/** @param {string} line */
function print(line) {
  process.stderr.write(`${line}\n`);
}

if (argv[1] === fileURLToPath(import.meta.url)) process.exitCode = setup({ tests: argv.includes("--tests") }) ? 0 : 1;
