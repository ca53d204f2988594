import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { productNode } from "./product-node.mjs";
import { REPOSITORY } from "./repository.mjs";

/** @typedef {{ readonly name: string, readonly args: readonly string[] }} Step a Node program below the repository, with its arguments */
/** @typedef {{ readonly name: string, readonly ok: boolean }} StepOutcome */

/**
 * Runs one step of a check on the product's Node and prints one line about it. What the step itself prints is shown only
 * when it fails.
 *
 * @param {Step} step
 * @returns {Promise<StepOutcome>}
 */
export async function runStep(step) {
  const startedMs = performance.now();
  const { ok, output } = await capture(step.args);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  process.stdout.write(`${step.name.padEnd(10)} ${ok ? "ok    " : "FAILED"} ${seconds.padStart(6)} s\n${ok ? "" : output}`);
  return { name: step.name, ok };
}

/** Tools and tests that call `node` must get the product's as well. */
export function stepEnvironment() {
  return { ...process.env, PATH: [join(REPOSITORY, "node_modules", ".bin"), process.env.PATH].join(delimiter) };
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<{ readonly ok: boolean, readonly output: string }>}
 */
function capture(args) {
  const child = spawn(productNode(), [...args], { cwd: REPOSITORY, env: stepEnvironment(), stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ ok: false, output: `${error.message}\n` }));
    child.once("close", (code) => resolve({ ok: code === 0, output }));
  });
}
