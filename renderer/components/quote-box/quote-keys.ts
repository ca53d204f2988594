import type { KeyboardEvent } from "react";
import type { QuoteModel } from "./quote-model.ts";

/**
 * The keys of the whole box: Ctrl+P prints; P opens a prepaid account, but not while a name is being typed nor where `isOff` says that
 * single keys do nothing.
 */
export function quoteKeys(model: QuoteModel, event: KeyboardEvent, isOff: (key: string) => boolean): void {
  if (event.defaultPrevented || event.altKey || event.metaKey || event.key.toLowerCase() !== "p") return;
  const typing = event.target instanceof HTMLInputElement;
  if (event.ctrlKey) {
    event.preventDefault();
    model.onPrint();
  } else if (!typing && !isOff(event.key) && model.prepaid !== null) {
    event.preventDefault();
    model.prepaid.open();
  }
}
