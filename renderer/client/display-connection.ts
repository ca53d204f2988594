import { createStore } from "zustand/vanilla";
import type { DisplayView } from "../../shared/contract/display-contract.ts";
import { backOffMs } from "./back-off.ts";
import type { Transport } from "./transport.ts";

export interface DisplayState {
  readonly view: DisplayView | null;
  /** On this window's monotonic clock: a meter is counted on from there. */
  readonly receivedMs: number;
  /** False: what is in `view` may be over; only the shop's name still holds. */
  readonly inContact: boolean;
}

/** A screen whose figures move is told again every two seconds; after so many without a word they are no news any more. */
const SILENCE_MAX_MS = 5_000;

/** Keeps a customer display told, for ever: listens, and comes back when the core was away. */
export function startDisplayConnection(open: () => Promise<Transport>, nowMs: () => number) {
  const store = createStore<DisplayState>(() => ({ view: null, receivedMs: 0, inContact: false }));
  let attempt = 0;

  const listen = async (way: Transport) => {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const broken = new Promise<void>((resolve) => {
      void way.closed.then(resolve);
      const heard = (view: DisplayView) => {
        clearTimeout(silence);
        if (isMoving(view)) silence = setTimeout(resolve, SILENCE_MAX_MS);
        attempt = 0;
        store.setState({ view, receivedMs: nowMs(), inContact: true });
      };
      const hear = async () => {
        for await (const view of await way.client.display.live()) heard(view);
      };
      hear().then(resolve, resolve);
    });
    await broken;
    clearTimeout(silence);
    way.close();
  };

  const run = async () => {
    for (;;) {
      attempt += 1;
      await open().then(listen, () => {});
      store.setState({ inContact: false });
      await new Promise((resolve) => setTimeout(resolve, backOffMs(attempt)));
    }
  };
  void run();
  return store;
}

function isMoving({ screen }: DisplayView): boolean {
  return screen.kind === "account" ? screen.running !== null : screen.kind === "idle" && screen.lines.length > 0;
}
