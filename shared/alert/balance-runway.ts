/** How long the provider's balance lasts, and how loudly that is said. */
export type BalanceLevel = "none" | "quiet" | "amber" | "urgent" | "zero";

/** What the calls of each hour of the day usually cost the shop at its provider, in micros; index 0 is midnight to one. */
export type HourlyCost = readonly number[];

const HOURS_PER_DAY = 24;
const MINUTES_PER_HOUR = 60;
/** Further ahead nobody asks. */
const HOURS_MAX = 14 * HOURS_PER_DAY;
const AMBER_BELOW_MINUTES = 24 * MINUTES_PER_HOUR;
const URGENT_BELOW_MINUTES = MINUTES_PER_HOUR;

/**
 * Minutes until an amount is used up, going through the hours to come at what each usually costs. Null where it lasts longer than
 * two weeks, or nothing is known of the hours.
 */
export function runwayMinutes(amountMicros: number, minuteOfDay: number, hourly: HourlyCost): number | null {
  if (amountMicros <= 0) return 0;
  let left = amountMicros;
  let [hour, partOfHour] = [Math.floor(minuteOfDay / MINUTES_PER_HOUR), 1 - (minuteOfDay % MINUTES_PER_HOUR) / MINUTES_PER_HOUR];
  let minutes = 0;
  for (let hours = 0; hours <= HOURS_MAX; hours += 1) {
    const cost = (hourly[hour % HOURS_PER_DAY] ?? 0) * partOfHour;
    if (cost >= left) return Math.floor(minutes + (left / cost) * partOfHour * MINUTES_PER_HOUR);
    left -= cost;
    minutes += partOfHour * MINUTES_PER_HOUR;
    [hour, partOfHour] = [hour + 1, 1];
  }
  return null;
}

/** `liveMicros`: what the calls that are up cost in the next ten minutes. */
export function balanceLevel(balance: {
  readonly amountMicros: number | null;
  readonly minutesLeft: number | null;
  readonly liveMicros: number;
}): BalanceLevel {
  const { amountMicros, minutesLeft, liveMicros } = balance;
  if (amountMicros === null) return "none";
  if (amountMicros <= 0) return "zero";
  if (amountMicros < liveMicros || (minutesLeft !== null && minutesLeft < URGENT_BELOW_MINUTES)) return "urgent";
  return minutesLeft !== null && minutesLeft < AMBER_BELOW_MINUTES ? "amber" : "quiet";
}
