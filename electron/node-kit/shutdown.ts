/**
 * Runs `stop` once on SIGTERM or SIGINT and ends the process with 0; a second signal ends it at once. A stop that takes
 * longer than the deadline ends the process with 1: a service manager must not wait for ever.
 */
export function stopOnSignal(stop: (signal: NodeJS.Signals) => Promise<void>, deadlineMs = 10_000): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), deadlineMs).unref();
    stop(signal).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}
