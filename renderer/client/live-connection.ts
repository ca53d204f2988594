import type { LiveStore } from "../store/live-store.ts";
import { afterEvent } from "../store/live-store.ts";
import { backOffMs } from "./back-off.ts";
import type { TimbreClient } from "./timbre-client.ts";
import type { Transport } from "./transport.ts";

/** The running connection: the client to ask with, and a way to check that the core still answers. */
export interface LiveConnection {
  /** The client of the present way to the core; null while there is none. */
  client(): TimbreClient | null;
  /** Asks for a sign of life now; contact is lost if none comes in time. */
  probe(): void;
  /** Gives the present way up and opens another, as somebody else perhaps; contact is not lost by it. */
  reopen(): void;
  stop(): void;
}

interface LiveConnectionOptions {
  readonly open: () => Promise<Transport>;
  readonly store: LiveStore;
  readonly nowMs: () => number;
}

/** Somebody who comes back to the window is not kept waiting for it longer. */
const PROBE_ANSWER_MS = 2000;
const OPEN_WITHIN_MS = 5000;

/** Keeps the store filled from the core's events, for ever: connects, listens, and connects again when contact is lost. */
export function startLiveConnection({ open, store, nowMs }: LiveConnectionOptions): LiveConnection {
  let way: Transport | null = null;
  let giveUp = () => {};
  let stopped = false;
  let probing = false;

  const leave = () => {
    way?.close();
    way = null;
    giveUp();
  };
  const lose = () => {
    leave();
    store.setState(({ contact }) => (contact.kind === "live" ? { contact: { kind: "lost", since: new Date() } } : {}));
  };

  const listen = async (mine: Transport) => {
    const hello = await within(mine.client.hello(), OPEN_WITHIN_MS);
    store.setState({ hello });
    mine.life?.watch(() => way === mine && lose());
    // Nothing is told to a window that nobody has signed in at; it waits for its person.
    if (hello.needsSignIn) {
      store.setState({ contact: { kind: "live" }, cabins: [] });
      return new Promise<never>(() => {});
    }
    for await (const event of await mine.client.live()) {
      if (way !== mine) return;
      store.setState((state) => ({ ...afterEvent(state, event, nowMs()), contact: { kind: "live" } }));
      if (event.kind === "shop-changed") await readShop(mine);
    }
  };

  /** The rules of the shop have changed while it is open. */
  const readShop = async ({ client }: Transport) => store.setState({ hello: await within(client.hello(), OPEN_WITHIN_MS) });

  const connectOnce = async () => {
    const mine = await openWithin(open());
    way = mine;
    const abandoned = new Promise<void>((resolve) => {
      giveUp = resolve;
    });
    try {
      await Promise.race([listen(mine), mine.closed, abandoned]);
    } finally {
      mine.life?.rest();
    }
  };

  const run = async () => {
    let attempt = 0;
    while (!stopped) {
      try {
        await connectOnce();
        attempt = 0;
      } catch {
        // The core is away; the next attempt follows.
        attempt += 1;
      }
      lose();
      if (!stopped) await pause(backOffMs(attempt));
    }
  };

  const probe = async () => {
    const asked = way;
    if (asked === null || probing) return;
    probing = true;
    try {
      const hello = await within(asked.client.hello(), PROBE_ANSWER_MS);
      if (way === asked && hello.needsSignIn !== store.getState().hello?.needsSignIn) reopen();
    } catch {
      if (way === asked) lose();
    } finally {
      probing = false;
    }
  };

  const reopen = () => {
    store.setState({ contact: { kind: "connecting" } });
    leave();
  };

  void run();
  return {
    client: () => way?.client ?? null,
    probe: () => void probe(),
    reopen,
    stop() {
      stopped = true;
      lose();
    },
  };
}

/** A way that opens after nobody waits for it any more is closed again. */
async function openWithin(opening: Promise<Transport>): Promise<Transport> {
  try {
    return await within(opening, OPEN_WITHIN_MS);
  } catch (error) {
    void opening.then(
      (late) => late.close(),
      () => {},
    );
    throw error;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
