import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** @typedef {{ readonly package: string, readonly isThere: () => boolean, readonly optional: boolean }} MachineProgram */

/** What the outside tests drive: a browser for the counter, telephones and a carrier, serial lines, the wire itself. @type {readonly MachineProgram[]} */
const PROGRAMS = [
  { package: "chromium", isThere: () => onPath("chromium"), optional: false },
  { package: "sip-tester", isThere: () => onPath("sipp"), optional: false },
  { package: "socat", isThere: () => onPath("socat"), optional: false },
  { package: "tshark", isThere: () => onPath("tshark"), optional: false },
  { package: "strace", isThere: () => onPath("strace"), optional: true },
  { package: "libfaketime", isThere: hasFakeTime, optional: false },
];

/**
 * Installs with apt what the outside tests need and this machine lacks. Where it may not, says so in one line and goes
 * on: the other tests are still worth their result.
 *
 * @param {(line: string) => void} print
 */
export function installMachinePrograms(print) {
  const missing = PROGRAMS.filter((program) => !program.isThere());
  if (missing.length === 0) return;
  const names = missing.map((program) => program.package).join(" ");
  if (process.getuid?.() !== 0 || !onPath("apt-get")) {
    print(`setup: some tests need programs which are not installed: apt-get install ${names}`);
    return;
  }
  print(`setup: installing ${names}`);
  // A broken third-party source makes update fail although Debian's own index was read; install decides.
  aptGet(["update", "--quiet"]);
  for (const optional of [false, true]) {
    const packages = missing.filter((program) => program.optional === optional).map((program) => program.package);
    if (packages.length === 0 || aptGet(["install", "--yes", "--no-install-recommends", "--quiet", ...packages])) continue;
    print(`setup: could not install ${packages.join(" ")}; the tests that need ${packages.length === 1 ? "it" : "them"} will say so`);
  }
}

/** @param {readonly string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", [...args], { env, stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

/** @param {string} program */
function onPath(program) {
  return (process.env.PATH ?? "").split(delimiter).some((directory) => existsSync(join(directory, program)));
}

/** A library to preload, in a folder named after the machine's architecture. */
function hasFakeTime() {
  return (
    existsSync("/usr/lib") && readdirSync("/usr/lib").some((name) => existsSync(join("/usr/lib", name, "faketime", "libfaketime.so.1")))
  );
}
