import { type FSWatcher, statSync, watch } from "node:fs";
import { basename, dirname } from "node:path";

export interface SpoolWatch {
  close(): void;
}

/** Where the kernel's notification fails (some network file systems), growth is seen at the next poll. */
const pollMs = 1_000;

/** Says that the spool has grown: at once by inotify, at the latest by the poll. */
export function watchSpool(path: string, grown: () => void): SpoolWatch {
  let lastSize = sizeOf(path);
  const check = () => {
    const size = sizeOf(path);
    if (size === lastSize) return;
    lastSize = size;
    grown();
  };
  const watcher = watchOrNull(dirname(path), (name) => {
    if (name === null || name === basename(path)) check();
  });
  const timer = setInterval(check, pollMs);
  timer.unref();
  return {
    close: () => {
      clearInterval(timer);
      watcher?.close();
    },
  };
}

function watchOrNull(directory: string, changed: (name: string | null) => void): FSWatcher | null {
  try {
    const watcher = watch(directory, { persistent: false }, (_event, name) => changed(name));
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
