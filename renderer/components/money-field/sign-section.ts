import type { CurrencyProfile } from "../../../shared/money/currency.ts";

/** The currency's sign on the side the shop writes it on, for a field whose text is taken as it is typed. */
export function signSection({ symbol, symbolPosition }: CurrencyProfile): {
  readonly leftSection?: string;
  readonly rightSection?: string;
} {
  return symbolPosition === "before" ? { leftSection: symbol } : { rightSection: symbol };
}
