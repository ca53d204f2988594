/** A way to the core for signs of life alone, beside the one everything else takes. A port can be handed on once. */
export type LifeLine =
  | { readonly kind: "socket"; readonly address: string; readonly protocols: readonly string[] }
  | { readonly kind: "port"; readonly port: MessagePort };

/** What the page tells the thread that asks: its line first, then when to ask. */
export type LifeOrder = { readonly kind: "line"; readonly line: LifeLine } | { readonly kind: "watch" } | { readonly kind: "rest" };

/** The core's signs of life, watched on a thread of its own: an idle page has no timer, and a hidden one is not told to wait. */
export interface Life {
  /** From now on. `onSilent` is called once, when a sign of life has not come; then nothing is asked until the next `watch`. */
  watch(onSilent: () => void): void;
  rest(): void;
  /** Gives the line up for good. */
  end(): void;
}

/** Starts the thread when it is first needed: a window that is never in contact has none. */
export function createLife(line: LifeLine): Life {
  let thread: Worker | null = null;
  let ended = false;
  let silent = () => {};

  const begun = (): Worker => {
    const worker = new Worker(new URL("./life-worker.ts", import.meta.url), { type: "module", name: "life" });
    worker.addEventListener("message", () => silent());
    worker.postMessage({ kind: "line", line } satisfies LifeOrder, line.kind === "port" ? [line.port] : []);
    return worker;
  };
  return {
    watch(onSilent) {
      if (ended) return;
      silent = onSilent;
      thread ??= begun();
      thread.postMessage({ kind: "watch" } satisfies LifeOrder);
    },
    rest() {
      silent = () => {};
      thread?.postMessage({ kind: "rest" } satisfies LifeOrder);
    },
    end() {
      ended = true;
      silent = () => {};
      thread?.terminate();
      thread = null;
    },
  };
}
