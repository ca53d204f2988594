import type { Core } from "../core.ts";

/** Without favourites of its own a shop is told of so many destinations that it called most of late. */
const DESTINATIONS_SHOWN = 2;

/** What the shop's customers call most, the main destination first: those of its settings, else of its book. */
export function usualDestinations(core: Core): readonly { readonly name: string; readonly number: string }[] {
  const { destinations: own } = core.shop.file.counter;
  return own.length > 0 ? own : core.store.callList.mostCalled(DESTINATIONS_SHOWN);
}
