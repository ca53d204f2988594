/** The same Ctrl-C reaches a program from the terminal's whole group and from the parent that passes it on. */
const SAME_ORDER_MS = 1_000;

/**
 * Runs `stop` once on SIGTERM or SIGINT and ends the process with 0; a signal that comes a second later or more ends it at once. A stop that takes
 * longer than the deadline ends the process with 1: a service manager must not wait for ever.
 */
export function stopOnSignal(stop: (signal: NodeJS.Signals) => Promise<void>, deadlineMs = 10_000): void {
  let stoppingSince: number | null = null;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince >= SAME_ORDER_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    setTimeout(() => process.exit(1), deadlineMs).unref();
    stop(signal).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}
