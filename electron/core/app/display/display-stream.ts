import type { DisplayView } from "../../../../shared/contract/display-contract.ts";
import type { Core } from "../core.ts";
import { displayView } from "./display-view.ts";
import { favouritePrices } from "./favourite-prices.ts";

/** While a meter runs, or a total waits to go, the screen is told again so often: a display that hears nothing shows no amounts. */
const TELL_AGAIN_MS = 2_000;

/** What the display of a till shows: now, and whenever it is something else. */
export async function* displayStream(core: Core, till: string, signal: AbortSignal | undefined): AsyncGenerator<DisplayView> {
  let wake = () => {};
  let isDirty = false;
  const stir = () => {
    isDirty = true;
    wake();
  };
  let prices = await favouritePrices(core);
  const stopFeed = core.feed.subscribe((event) => {
    if (event.kind === "rates-changed") {
      void favouritePrices(core).then((next) => {
        prices = next;
        stir();
      });
    } else if (event.kind === "cabin" || event.kind === "sale") stir();
  });
  const stopShown = core.display.onShown(till, stir);
  signal?.addEventListener("abort", stir);
  try {
    let before = "";
    while (signal?.aborted !== true) {
      isDirty = false;
      const view = displayView(core, core.display.shown(till), prices);
      const again = isMoving(view);
      const text = JSON.stringify(view, (key, value: unknown) => (key === "phaseElapsedMs" ? undefined : value));
      if (again || text !== before) yield view;
      before = text;
      await changed(again);
    }
  } finally {
    stopFeed();
    stopShown();
    signal?.removeEventListener("abort", stir);
  }

  async function changed(again: boolean): Promise<void> {
    if (isDirty) return;
    await new Promise<void>((resolve) => {
      const cancel = again ? core.scheduler.after(TELL_AGAIN_MS, resolve) : () => {};
      wake = () => {
        cancel();
        resolve();
      };
    });
  }
}

/** A screen that changes by time alone. */
function isMoving({ screen }: DisplayView): boolean {
  if (screen.kind === "idle") return screen.lines.length > 0;
  return screen.kind !== "quote";
}
