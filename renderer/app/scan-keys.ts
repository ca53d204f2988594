import type { Core } from "../client/core-context.tsx";
import type { PanelState } from "../store/panel-store.ts";
import { createScanDetector } from "./scan-detector.ts";

/**
 * A scanned receipt is found, wherever the cashier is. Its keys have been heard by then, as the number of a cabin or as an amount:
 * the counter goes back to how it was before the first of them, and the Enter that ends them does nothing else.
 */
export function scanKeys({ panel }: Core): (event: KeyboardEvent) => void {
  const detector = createScanDetector();
  let before: PanelState | null = null;
  return (event) => {
    const seen = detector.key(event.key, event.timeStamp);
    if (seen === "begun") before = isWriting(event.target) ? null : panel.getState();
    if (seen === null || seen === "begun" || before === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    panel.setState({ ...before, scene: "sales", saleShown: null, saleSearch: seen.scanned, quoteOpen: false, buffer: "", dialog: null });
    before = null;
  };
}

/** In a field of its own, or with a question open, what is scanned is written there. */
function isWriting(target: EventTarget | null): boolean {
  if (document.querySelector('[aria-modal="true"]') !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.matches("input:not([data-till-amount]), textarea, [contenteditable]");
}
