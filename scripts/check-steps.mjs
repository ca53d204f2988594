import { availableParallelism } from "node:os";
import { runStep } from "./run-step.mjs";
import { vitestArguments } from "./vitest-run.mjs";

/** The longest first, so that the short ones fill the gaps. @type {readonly import("./run-step.mjs").Step[]} */
const STEPS = [
  { name: "unit tests", args: vitestArguments("unit") },
  { name: "types", args: ["node_modules/typescript-7/bin/tsc", "--build"] },
  { name: "walls", args: ["scripts/check-walls.mjs"] },
  { name: "dead code", args: ["node_modules/knip/bin/knip.js", "--no-progress"] },
  { name: "lint", args: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."] },
];

/**
 * Types, lint, walls, dead code and unit tests, as many at a time as there are processors.
 *
 * @returns {Promise<readonly import("./run-step.mjs").StepOutcome[]>}
 */
export async function runCheckSteps() {
  const waiting = [...STEPS];
  /** @type {import("./run-step.mjs").StepOutcome[]} */
  const outcomes = [];
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) outcomes.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), STEPS.length) }, worker));
  return outcomes;
}
