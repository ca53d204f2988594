import type { CarrierRate } from "./carrier-deck.ts";

/** The rates as a deck file of our own, each dearer by so many ten-thousandths. */
export function priceListOf(rates: readonly CarrierRate[], dearerBy = 0): string {
  const lines = rates.map(({ prefix, description, value, increment }) => {
    return `${prefix},${description},minute,${((value + dearerBy) / 10_000).toFixed(4)},${increment}`;
  });
  return `prefix,description,unit,value,increment\n${lines.join("\n")}\n`;
}
