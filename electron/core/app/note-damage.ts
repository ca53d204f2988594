import type { Core } from "./core.ts";

/** What was found wrong with the book is an item, once for as long as nobody has looked at it. */
export function noteDamage(core: Core, detail: string): void {
  try {
    const known = core.store.journal.openItems().some((item) => item.kind === "book-damaged" && item.detail === detail);
    if (known) return;
    core.store.transaction(() => core.store.journal.openItem({ atUtc: core.clock.now(), kind: "book-damaged", callId: null, detail }));
  } catch (fault) {
    // A book as broken as that: it is in the log, and the shift cannot be closed on it.
    core.log.error({ fault: String(fault), detail }, "the damage of the book could not be noted in it");
  }
}
