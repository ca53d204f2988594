import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { LiveEvent } from "../../../shared/contract/live-event.ts";

/** The live state of the shop for every window: everything once, then what changed. Nothing ticks. */
export interface LiveFeed {
  cabin(number: number): CabinView;
  cabins(): CabinView[];
  snapshot(): LiveEvent;
  subscribe(listener: (event: LiveEvent) => void): () => void;
  cabinChanged(number: number): void;
  healthChanged(): void;
  balanceChanged(): void;
  shiftChanged(): void;
  saleMade(saleId: string): void;
  ratesChanged(): void;
  /** Pending accounts, items to look at, people or the state of the book are others now. */
  counterChanged(): void;
  /** A setting of the shop, the order or the name of a cabin is another one now. */
  shopChanged(): void;
}
