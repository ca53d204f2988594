import { createLogger } from "../node-kit/logger.ts";
import { stopOnSignal } from "../node-kit/shutdown.ts";
import { type ComposeOptions, compose } from "./compose.ts";

/**
 * Runs the core as a process of its own: one JSON line on standard output when it takes calls, the log on standard
 * error, an orderly end on SIGTERM and SIGINT. Killed outright, it leaves the switch and its calls to the next core.
 */
export async function runHeadless(options: Omit<ComposeOptions, "log">): Promise<void> {
  const log = createLogger({ destination: 2 });
  const core = await compose({ ...options, log });
  stopOnSignal(async (signal) => {
    log.info({ signal }, "stopping");
    await core.stop({ keepSwitch: false });
  });
  const { url, token, tokens, counterToken, sip, switchPid } = core;
  process.stdout.write(`${JSON.stringify({ ready: true, url, token, tokens, counterToken, sip, pid: process.pid, switchPid })}\n`);
}
