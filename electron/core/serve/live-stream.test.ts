import { expect, test } from "vitest";
import type { LiveEvent } from "../../../shared/contract/live-event.ts";
import type { LiveFeed } from "../app/live-feed-port.ts";
import { liveStream } from "./live-stream.ts";

const EVENT: LiveEvent = { kind: "counter-changed" };

function feedWithListeners() {
  const listeners = new Set<(event: LiveEvent) => void>();
  const feed: Pick<LiveFeed, "snapshot" | "subscribe"> = {
    snapshot: () => EVENT,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = (times: number) => {
    for (let time = 0; time < times; time += 1) for (const listener of listeners) listener(EVENT);
  };
  return { feed, listeners, tell };
}

test("a window that takes nothing is told of a thousand changes when it takes again", async () => {
  const { feed, tell } = feedWithListeners();
  const events = liveStream(feed, undefined);
  await events.next();
  tell(1_000);
  for (let time = 0; time < 1_000; time += 1) expect(await events.next()).toEqual({ done: false, value: EVENT });
  await events.return(undefined);
});

test("nothing is kept any more for a window that takes nothing for longer, and its stream ends", async () => {
  const { feed, listeners, tell } = feedWithListeners();
  const events = liveStream(feed, undefined);
  await events.next();
  tell(1_001);
  expect(listeners.size).toBe(0);
  expect((await events.next()).done).toBe(true);
});
