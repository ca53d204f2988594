// `npm test [-- PATTERN…]`: build, check, stories. With patterns only the test files whose path contains one of them.
import { argv } from "node:process";
import { runCheckSteps } from "./check-steps.mjs";
import { runStep } from "./run-step.mjs";
import { countTests, forgetReport, runVitest } from "./vitest-run.mjs";

/** @typedef {import("./run-step.mjs").StepOutcome} StepOutcome */

const patterns = argv.slice(2);
const build = await runStep({ name: "build", args: ["scripts/build.mjs"] });
const counts = patterns.length > 0 ? [await runVitest("*", patterns)] : await runEverything();

const { passed, failed } = [countSteps([build]), ...counts].reduce((sum, count) => ({
  passed: sum.passed + count.passed,
  failed: sum.failed + count.failed,
}));
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function runEverything() {
  forgetReport("unit");
  const outcomes = await runCheckSteps();
  const unit = outcomes.filter(isUnit);
  return [
    countSteps(outcomes.filter((outcome) => !isUnit(outcome))),
    countTests(
      "unit",
      unit.every((outcome) => outcome.ok),
    ),
    await runVitest("e2e"),
    await runVitest("measuring"),
  ];
}

/** The unit tests are a step of the check, but count one by one. @param {StepOutcome} outcome */
function isUnit(outcome) {
  return outcome.name === "unit tests";
}

/** @param {readonly StepOutcome[]} outcomes */
function countSteps(outcomes) {
  const failed = outcomes.filter((outcome) => !outcome.ok).length;
  return { passed: outcomes.length - failed, failed };
}
