import { writeSync } from "node:fs";
import type { Logger } from "../node-kit/logger.ts";
import { stopOnSignal } from "../node-kit/shutdown.ts";
import { StartFailure } from "./start-failure.ts";

interface Running {
  stop(options: { readonly keepSwitch: boolean }): Promise<void>;
}

/**
 * Says on standard output that what is being started is ready. A signal ends it in order from its first moment on, and what nobody
 * hears of is ended again: neither leaves a switch behind.
 */
export async function announceStart<Started extends Running>(
  starting: Promise<Started>,
  { readyText, log }: { readonly readyText: (running: Started) => string; readonly log: Logger },
): Promise<void> {
  let isStopping = false;
  stopOnSignal(async (signal) => {
    isStopping = true;
    log.info({ signal }, "stopping");
    await (await starting).stop({ keepSwitch: false });
  });
  const running = await starting;
  if (isStopping) return;
  try {
    // At once, so that a pipe nobody reads and a full disk are known here.
    writeSync(process.stdout.fd, `${readyText(running)}\n`);
  } catch (fault) {
    await running.stop({ keepSwitch: false });
    throw unheard(fault);
  }
}

function unheard(fault: unknown): StartFailure {
  const why = fault instanceof Error ? fault.message : String(fault);
  return new StartFailure(`Timbre was ready, but nobody could be told: ${why}. It has ended again, with its switch.`, { cause: fault });
}
