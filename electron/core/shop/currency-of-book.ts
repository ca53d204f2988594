import type { CurrencyCode } from "../../../shared/money/currency.ts";
import { StartFailure } from "../start-failure.ts";
import type { Store } from "../store/store.ts";

const KEY = "book.currency";

type Kept = Pick<Store, "currency" | "settings">;

/** The currency of the money in the book; null while there is none, or where nothing in it says so. */
export function currencyOfBook({ currency, settings }: Kept): string | null {
  if (!currency.holdsMoney()) return null;
  return settings.get(KEY) ?? currency.ofNewestAmount();
}

/** A book is of one currency from its first money on: in another, each of its amounts would silently be another sum. */
export function holdCurrency({ transaction, file, ...kept }: Kept & Pick<Store, "transaction" | "file">, wanted: CurrencyCode): void {
  const held = currencyOfBook(kept);
  if (held !== null && held !== wanted) throw new StartFailure(otherCurrency({ held, wanted, file }));
  if (kept.settings.get(KEY) !== wanted) transaction(() => kept.settings.set(KEY, wanted));
}

function otherCurrency({ held, wanted, file }: { readonly held: string; readonly wanted: string; readonly file: string }): string {
  return [
    `The money in ${file} is in ${held}, and shop.currency of shop.json is ${wanted} (CLP where it says none), so Timbre does not start.`,
    "What is owed, held, in the drawer and on every receipt would read as another sum. Nothing was changed.",
    `Put "currency": "${held}" back under "shop" in shop.json, or begin a new book: start Timbre on another, empty data folder.`,
  ].join(" ");
}
