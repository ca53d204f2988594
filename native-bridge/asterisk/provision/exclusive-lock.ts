import { spawn } from "node:child_process";
import { once } from "node:events";

export type ExclusiveLock = { readonly release: () => Promise<void> };

/**
 * Waits for a lock between processes. flock(1) holds it while its standard input is open, so the kernel gives it back
 * when this process ends in any way, SIGKILL included: no lock file can be left behind and none can look stale.
 */
export async function exclusiveLock(path: string, onWait: () => void): Promise<ExclusiveLock> {
  const holder = spawn("flock", ["--exclusive", path, "sh", "-c", "echo held; exec cat"], { stdio: ["pipe", "pipe", "inherit"] });
  const closed = once(holder, "close");
  const patience = setTimeout(onWait, 1_000);
  try {
    // A failing flock closes without a line; an unstartable one emits "error", which `once` turns into a rejection.
    const first = await Promise.race([once(holder.stdout, "data"), closed.then(() => null)]);
    if (first === null) throw new Error(`cannot lock ${path}`);
  } finally {
    clearTimeout(patience);
  }
  return {
    release: async () => {
      holder.stdin.end();
      await closed;
    },
  };
}
