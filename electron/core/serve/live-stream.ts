import type { LiveEvent } from "../../../shared/contract/live-event.ts";
import type { LiveFeed } from "../app/live-feed-port.ts";

/** A window that takes nothing for so many events is cut off; it comes back and gets a fresh snapshot. */
const BACKLOG_MAX = 1_000;

/** The snapshot, then every change, until the window goes away or may no longer look. */
export async function* liveStream(
  feed: Pick<LiveFeed, "snapshot" | "subscribe">,
  signal: AbortSignal | undefined,
  mayLook: () => boolean = () => true,
): AsyncGenerator<LiveEvent> {
  const waiting: LiveEvent[] = [];
  let wake: (() => void) | null = null;
  let isCutOff = false;
  const unsubscribe = feed.subscribe((event) => {
    if (waiting.length >= BACKLOG_MAX) {
      // Here and not where it is taken: whoever takes nothing never comes there.
      isCutOff = true;
      unsubscribe();
      waiting.length = 0;
    } else waiting.push(event);
    wake?.();
  });
  const onAbort = () => wake?.();
  signal?.addEventListener("abort", onAbort);
  try {
    yield feed.snapshot();
    while (signal?.aborted !== true && !isCutOff) {
      const next = waiting.shift();
      // Whoever signs out changes the counter: that event ends the stream.
      if (!mayLook()) return;
      if (next !== undefined) yield next;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    unsubscribe();
    signal?.removeEventListener("abort", onAbort);
  }
}
