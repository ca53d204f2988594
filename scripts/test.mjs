// `npm test [-- PATTERN…]`: build, check, stories. With patterns only the test files whose path contains one of them.
import { argv } from "node:process";
import { runCheckSteps } from "./check-steps.mjs";
import { runStep } from "./run-step.mjs";
import { secondTry } from "./second-try.mjs";
import { countTests, forgetReport, runVitest, vitestArguments } from "./vitest-run.mjs";

/** @typedef {import("./run-step.mjs").StepOutcome} StepOutcome */
/** @typedef {import("./vitest-run.mjs").Count} Count */
/** @typedef {import("./vitest-run.mjs").TestCount} TestCount */

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
  // Calls that talk for a minute cost the machine nothing: they talk while it checks and while the other stories run.
  const talking = runQuietly("talking");
  const check = await runCheck();
  const stories = await runVitest("e2e");
  const talked = await talking;
  // What is measured in milliseconds is measured when everything else is over.
  const measured = await runVitest("measuring*");
  /** @type {Count[]} */
  const counts = [...check];
  for (const count of [stories, talked, measured]) counts.push(await secondTry(count));
  return counts;
}

/** The check, with its unit tests counted one by one. @returns {Promise<readonly Count[]>} */
async function runCheck() {
  forgetReport("unit");
  const outcomes = await runCheckSteps();
  const unit = outcomes.filter(isUnit);
  return [
    countSteps(outcomes.filter((outcome) => !isUnit(outcome))),
    countTests(
      "unit",
      unit.every((outcome) => outcome.ok),
    ),
  ];
}

/** Beside other output: one line, and more only if it fails. @param {"talking"} project @returns {Promise<TestCount>} */
async function runQuietly(project) {
  forgetReport(project);
  const { ok } = await runStep({ name: project, args: vitestArguments(project) });
  return countTests(project, ok);
}

/** @param {StepOutcome} outcome */
function isUnit(outcome) {
  return outcome.name === "unit tests";
}

/** @param {readonly StepOutcome[]} outcomes */
function countSteps(outcomes) {
  const failed = outcomes.filter((outcome) => !outcome.ok).length;
  return { passed: outcomes.length - failed, failed };
}
