import type { ComposeOptions } from "./compose-options.ts";
import { answersAreGood, takeAnswersBack } from "./shop/setup-notes.ts";
import { StartFailure } from "./start-failure.ts";

/**
 * Answers of the wizard that the core cannot start on are taken back; the wizard then says why. A core that has started is the one that
 * is returned, whatever can be written then: nobody else would stop it.
 */
export async function startOrGoBack<Started>(
  { dataDir, profile, log }: Pick<ComposeOptions, "dataDir" | "profile" | "log">,
  start: () => Promise<Started>,
): Promise<Started> {
  let started: Started;
  try {
    started = await start();
  } catch (fault) {
    if (profile !== undefined || !isTakenBack(dataDir, fault)) throw fault;
    log.warn({ fault: wordsOf(fault) }, "the wizard's last answers are taken back");
    return await start();
  }
  try {
    answersAreGood(dataDir);
  } catch (fault) {
    log.warn({ fault: wordsOf(fault) }, "that the core runs on the wizard's last answers could not be written down");
  }
  return started;
}

/** Why the core did not start is told also where nothing can be written any more. */
function isTakenBack(dataDir: string, fault: unknown): boolean {
  const why = wordsOf(fault);
  try {
    return takeAnswersBack(dataDir, why);
  } catch (unwritten) {
    const both = `${why}\nWhat the set-up was told last could not be taken back: ${wordsOf(unwritten)}`;
    throw new StartFailure(both, { cause: fault });
  }
}

function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
