import type { HourlyCost } from "../../../shared/alert/balance-runway.ts";

/** What the shop's calls of the last weeks cost at its provider, by the hour of the day they were made in. */
export interface ProviderUsage {
  hourly(): HourlyCost;
  /** One more call has ended. */
  add(answeredUtc: number, costMicros: number): void;
}
