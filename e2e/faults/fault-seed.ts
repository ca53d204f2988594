import { seededRandom } from "../../fixtures/street/seeded-random.ts";

/** A seed of this run, or the one in TIMBRE_FAULT_SEED, which replays the run that failed with it. */
export function faultSeed(): number {
  const wanted = process.env.TIMBRE_FAULT_SEED;
  return wanted === undefined ? Math.floor(Math.random() * 1_000_000) : Number(wanted);
}

/** Draws the moments and turns of a fault. */
export class Draw {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  between(low: number, high: number): number {
    return Math.round(low + this.#random() * (high - low));
  }

  /** All of them, in an order of the seed's. */
  shuffled<T>(items: readonly T[]): readonly T[] {
    return items
      .map((item) => ({ item, key: this.#random() }))
      .sort((one, other) => one.key - other.key)
      .map(({ item }) => item);
  }
}
