import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { productNode } from "./product-node.mjs";
import { REPOSITORY } from "./repository.mjs";
import { runChild } from "./run-child.mjs";
import { stepEnvironment } from "./run-step.mjs";

/** @typedef {"unit" | "talking" | "e2e" | "measuring*" | "*"} Project projects of vitest.config.ts */
/** @typedef {{ readonly passed: number, readonly failed: number }} Count */
/** @typedef {Count & { readonly failedFiles: ReadonlyMap<string, Count> }} TestCount with the files that failed, below the repository, and what was counted of each */

/**
 * @param {Project} project
 * @param {readonly string[]} [patterns]
 */
export function vitestArguments(project, patterns = []) {
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportPath(project)}`];
  return ["node_modules/vitest/vitest.mjs", "run", `--project=${project}`, ...report, ...patterns];
}

/**
 * Runs a project in the foreground and counts its tests.
 *
 * @param {Project} project
 * @param {readonly string[]} [patterns]
 * @returns {Promise<TestCount>}
 */
export async function runVitest(project, patterns) {
  forgetReport(project);
  const exitCode = await runChild(productNode(), vitestArguments(project, patterns), { cwd: REPOSITORY, env: stepEnvironment() });
  return countTests(project, exitCode === 0);
}

/**
 * An old report must never be counted for a run that died before it wrote its own.
 *
 * @param {Project} project
 */
export function forgetReport(project) {
  rmSync(reportPath(project), { force: true });
  mkdirSync(dirname(reportPath(project)), { recursive: true });
}

/**
 * Vitest fails a run for more than failing tests: a file that does not load, an error outside every test, no test at
 * all. Those count as well, so that the numbers never look better than the exit code.
 *
 * @param {Project} project
 * @param {boolean} ok
 * @returns {TestCount}
 */
export function countTests(project, ok) {
  const report = readReport(project);
  const failedFiles = new Map(
    report.testResults.filter(({ status }) => status === "failed").map((file) => [relative(REPOSITORY, file.name), countFile(file)]),
  );
  const brokenFiles = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  const failed = report.numFailedTests + brokenFiles;
  return { passed: report.numPassedTests, failed: ok ? failed : Math.max(failed, 1), failedFiles };
}

/** @param {FileReport} file @returns {Count} */
function countFile({ assertionResults }) {
  const passed = assertionResults.filter(({ status }) => status === "passed").length;
  const failed = assertionResults.filter(({ status }) => status === "failed").length;
  return { passed, failed: assertionResults.length === 0 ? 1 : failed };
}

/** @typedef {{ readonly name: string, readonly status: string, readonly assertionResults: readonly { readonly status: string }[] }} FileReport */

/**
 * @param {Project} project
 * @returns {{ numPassedTests: number, numFailedTests: number, testResults: FileReport[] }}
 */
function readReport(project) {
  try {
    return JSON.parse(readFileSync(reportPath(project), "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

/** @param {Project} project */
function reportPath(project) {
  return join(REPOSITORY, "out", "test", `${project.replace("*", "") || "matching"}.json`);
}
