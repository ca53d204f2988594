import type { Core } from "./core.ts";
import { notePrices } from "./rates/note-prices.ts";

/** Within this time after a publication by another process a call has the new price. Asking before every quote would take longer than the quote. */
export const DECK_CHECK_MS = 500;

/** Looks for published decks again and again; returns how to stop. */
export function watchDecks(core: Core): () => void {
  let told = "";
  let cancel = core.scheduler.after(DECK_CHECK_MS, check);
  function check(): void {
    cancel = core.scheduler.after(DECK_CHECK_MS, check);
    core.rates
      .takeUpNewer()
      .then(() => {
        // Another process published: the command line knows no book.
        notePrices(core);
        told = "";
      })
      .catch((fault: unknown) => {
        // Twice a second the same would fill the disk with it.
        if (told === String(fault)) return;
        told = String(fault);
        core.log.error({ fault: told }, "the published decks cannot be read; those in force stay");
      });
  }
  return () => cancel();
}
