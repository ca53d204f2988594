import { createLogger } from "../node-kit/logger.ts";
import { announceStart } from "./announce-start.ts";
import type { ComposeOptions } from "./compose-options.ts";
import { type KeptCore, keepCore } from "./keep-core.ts";

/**
 * Runs the core as a process of its own: one JSON line on standard output when it takes calls, the log on standard
 * error, an orderly end on SIGTERM and SIGINT. Killed outright, it leaves the switch and its calls to the next core.
 */
export async function runHeadless(options: Omit<ComposeOptions, "log" | "restart">): Promise<void> {
  const log = createLogger({ destination: 2 });
  const starting = keepCore({
    ...options,
    log,
    onLost: (fault) => {
      log.error({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }, "the core could not start again");
      process.exit(1);
    },
  });
  await announceStart(starting, { readyText: readyLine, log });
}

function readyLine({ core: { url, token, tokens, counterToken, sip, switchPid } }: KeptCore): string {
  return JSON.stringify({ ready: true, url, token, tokens, counterToken, sip, pid: process.pid, switchPid });
}
