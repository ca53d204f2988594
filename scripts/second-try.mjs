import { runVitest } from "./vitest-run.mjs";

/** @typedef {import("./vitest-run.mjs").Count} Count */
/** @typedef {import("./vitest-run.mjs").TestCount} TestCount */

/** More than this is no accident of a shared machine. */
const FILES_AT_MOST = 8;

/**
 * Phones, carriers and browsers in real time share the processors with each other and with whoever else is on the machine.
 * A file of theirs that failed among others is run once more with nothing beside it, and says so; what fails again has
 * failed. Nothing else has a second try: what only computes fails for a reason.
 *
 * @param {TestCount} first
 * @returns {Promise<Count>}
 */
export async function secondTry({ passed, failed, failedFiles }) {
  if (failedFiles.size > FILES_AT_MOST) return { passed, failed };
  for (const [file, before] of failedFiles) {
    process.stdout.write(`\nsecond try, alone: ${file} (${before.failed} failed)\n`);
    const again = await runVitest("*", [file]);
    process.stdout.write(`second try, alone: ${again.failed === 0 ? "passed" : "FAILED again"}: ${file}\n`);
    passed += again.passed - before.passed;
    failed += again.failed - before.failed;
  }
  return { passed, failed };
}
