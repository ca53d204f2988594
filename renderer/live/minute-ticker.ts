/** The minute of the wall clock for everything that shows one: a single timer for the whole window, and none while nobody can see it. */
const MINUTE_MS = 60_000;

const listeners = new Set<() => void>();
let minute = new Date();
let timer: ReturnType<typeof setTimeout> | null = null;

function stop(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
}

function follow(): void {
  stop();
  if (listeners.size === 0 || document.visibilityState === "hidden") return;
  timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS));
}

function tick(): void {
  minute = new Date();
  for (const listener of [...listeners]) listener();
  follow();
}

/** A window that is looked at again shows the present. */
function look(): void {
  if (document.visibilityState === "hidden") stop();
  else tick();
}

export const minuteTicker = {
  now: (): Date => minute,
  subscribe(listener: () => void): () => void {
    if (listeners.size === 0) {
      document.addEventListener("visibilitychange", look);
      minute = new Date();
    }
    listeners.add(listener);
    if (timer === null) follow();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      document.removeEventListener("visibilitychange", look);
      stop();
    };
  },
};
