import { micros } from "../../shared/money/micros.ts";
import { parseIncrement } from "../../shared/rating/billing-increment.ts";
import { createDeckBuilder } from "../../shared/rating/deck-builder.ts";
import type { DeckContent } from "../../shared/rating/deck-content.ts";
import { seconds } from "../../shared/time/duration.ts";
import type { CarrierRate } from "./carrier-deck.ts";

/** The product's deck of these rates. */
export function builtDeck(rates: readonly CarrierRate[]): DeckContent {
  const builder = createDeckBuilder();
  const none = micros(0);
  rates.forEach(({ prefix, description, value, increment }, position) => {
    const parsed = parseIncrement(increment);
    if (!parsed.ok) throw new Error(increment);
    const terms = { unit: "minute", increment: parsed.value, connect: none, minimum: none, grace: seconds(0) } as const;
    builder.add({ prefix, description, value: micros(value * 100), ...terms, band: null, from: null, until: null }, position + 2);
  });
  const built = builder.finish();
  if (!built.ok) throw new Error(JSON.stringify(built.error.slice(0, 3)));
  return built.value;
}
