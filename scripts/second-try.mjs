import { runVitest } from "./vitest-run.mjs";

/** @typedef {import("./vitest-run.mjs").Count} Count */
/** @typedef {import("./vitest-run.mjs").TestCount} TestCount */

/** More than this is no accident of a shared machine. */
const FILES_AT_MOST = 8;
const TRIES_ALONE = 2;

/**
 * Phones, carriers and browsers in real time share the processors with each other and with whoever else is on the machine.
 * A file of theirs that failed among others is run again with nothing beside it, twice at most, and says so; what never
 * passes has failed. Nothing else has a second try: what only computes fails for a reason.
 *
 * @param {TestCount} first
 * @returns {Promise<Count>}
 */
export async function secondTry({ passed, failed, failedFiles }) {
  if (failedFiles.size > FILES_AT_MOST) return { passed, failed };
  for (const [file, before] of failedFiles) {
    const again = await alone(file, TRIES_ALONE);
    passed += again.passed - before.passed;
    failed += again.failed - before.failed;
  }
  return { passed, failed };
}

/**
 * @param {string} file
 * @param {number} tries
 * @returns {Promise<Count>} of the last try
 */
async function alone(file, tries) {
  process.stdout.write(`\nfailed among others, tried again alone: ${file}\n`);
  const count = await runVitest("*", [file]);
  process.stdout.write(`tried again alone: ${count.failed === 0 ? "passed" : "FAILED again"}: ${file}\n`);
  return count.failed === 0 || tries === 1 ? count : alone(file, tries - 1);
}
