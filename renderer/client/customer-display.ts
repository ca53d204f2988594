import type { ShownInput } from "../../shared/contract/display-contract.ts";
import type { PanelState } from "../store/panel-store.ts";
import { ask, askQuietly } from "./ask.ts";
import type { Core } from "./core-context.tsx";

/** Under this name a counter keeps which of the displays is its own; there from the first time it opened one. */
const KEY = "timbre.desk";
/** In the desktop shell a till has one counter and one display. */
const ONLY = "only";
const FEATURES = "popup,noopener,noreferrer,width=1280,height=720";

type Page = Pick<Window, "sessionStorage" | "location" | "open">;

export function hasCustomerDisplay({ sessionStorage }: Pick<Page, "sessionStorage">): boolean {
  return sessionStorage.getItem(KEY) !== null;
}

/** Opens the display of this counter in a window of its own, with a token that opens nothing else. */
export async function openCustomerDisplay(core: Core, page: Page): Promise<void> {
  if (page.location.protocol === "app:") {
    page.sessionStorage.setItem(KEY, ONLY);
    // The shell denies every window, and for this address opens its own.
    page.open("/display");
  } else {
    const desk = page.sessionStorage.getItem(KEY) ?? crypto.randomUUID();
    const opened = await ask(core, (client) => client.display.open({ desk }));
    if (!opened.ok) return;
    page.sessionStorage.setItem(KEY, desk);
    // Without an opener: the display must not inherit the token of the counter.
    page.open(`/display#token=${encodeURIComponent(opened.value.token)}`, "_blank", FEATURES);
  }
  tell(core, page, shownOf(core.panel.getState()));
}

/** Shows on this counter's display whom the cashier serves, whenever that is somebody else. Nothing is sent without a display. */
export function followOnCustomerDisplay(core: Core, page: Page): () => void {
  let told = "";
  const follow = () => {
    if (!hasCustomerDisplay(page) || core.live.getState().contact.kind !== "live") return;
    const shown = shownOf(core.panel.getState());
    const text = JSON.stringify(shown);
    if (text === told) return;
    told = text;
    tell(core, page, shown);
  };
  const stopPanel = core.panel.subscribe((state, before) => {
    // Whoever is chosen next is not the one who asked for a price.
    if (state.quoteShown !== null && state.selected !== before.selected) core.panel.setState({ quoteShown: null });
    else follow();
  });
  const stopLive = core.live.subscribe(({ contact }, before) => {
    // A core that comes back has forgotten what was shown.
    if (contact.kind !== before.contact.kind) told = "";
    follow();
  });
  return () => {
    stopPanel();
    stopLive();
  };
}

function tell(core: Core, { sessionStorage }: Page, shown: ShownInput): void {
  const desk = sessionStorage.getItem(KEY);
  void askQuietly(core, (client) => client.display.show({ ...(desk === null || desk === ONLY ? {} : { desk }), shown }));
}

function shownOf({ quoteShown, pending, selected, method, leftOut, discount }: PanelState): ShownInput {
  if (quoteShown !== null) return { kind: "quote", text: quoteShown };
  const off =
    discount === null ? {} : { discount: discount.percent === undefined ? { amount: discount.amount } : { percent: discount.percent } };
  const paying = { method, leftOut: [...leftOut], ...off };
  if (pending !== null) return { kind: "account", account: pending.id, ...paying };
  return selected === null ? { kind: "nothing" } : { kind: "cabin", cabin: selected, ...paying };
}
