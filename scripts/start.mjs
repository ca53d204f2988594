// `npm start [-- --demo | --headless] [options of timbre serve]`: sets up what is missing, builds what changed, opens the counter.
import { homedir } from "node:os";
import { join } from "node:path";
import { argv, env, platform } from "node:process";
import { electronBinary } from "./electron-binary.mjs";
import { PRODUCT_NODE_OPTIONS, productNode } from "./product-node.mjs";
import { REPOSITORY } from "./repository.mjs";
import { runChild } from "./run-child.mjs";
import { setup } from "./setup.mjs";

const given = argv.slice(2);
const options = given.filter((option) => option !== "--demo" && option !== "--headless");
process.exitCode = (await isReady()) ? await open() : 1;

async function isReady() {
  return setup({ tests: false }) && (await runChild(productNode(), [join(REPOSITORY, "scripts", "build.mjs")])) === 0;
}

function open() {
  if (given.includes("--demo")) return runTimbre(["demo", ...options]);
  const electron = electronBinary();
  const withData = options.includes("--data") ? options : ["--data", dataDirectory(), ...options];
  if (electron !== null && !given.includes("--headless") && hasDisplay()) return runChild(electron, [REPOSITORY, ...withData]);
  return runTimbre(["serve", ...withData], announceCounter);
}

/**
 * @param {readonly string[]} args
 * @param {(line: string) => void} [onLine]
 */
function runTimbre(args, onLine) {
  return runChild(productNode(), [...PRODUCT_NODE_OPTIONS, join(REPOSITORY, "scripts", "timbre.mjs"), ...args], onLine ? { onLine } : {});
}

/**
 * `timbre serve` says once, as JSON for programs, that it is ready; a person gets an address to open. The token stands
 * behind the "#", which a browser keeps to itself.
 *
 * @param {string} line
 */
function announceCounter(line) {
  const ready = readyMessage(line);
  process.stdout.write(ready === null ? `${line}\n` : `Caja abierta en / Counter open at  ${ready.url}/#token=${ready.counterToken}\n`);
}

/**
 * @param {string} line
 * @returns {{ readonly url: string, readonly counterToken: string } | null}
 */
function readyMessage(line) {
  if (!line.startsWith('{"ready":true')) return null;
  return JSON.parse(line);
}

function dataDirectory() {
  return join(env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "timbre");
}

/** Electron dies without a screen; on a server the counter is opened from another machine or through a tunnel. */
function hasDisplay() {
  return platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
