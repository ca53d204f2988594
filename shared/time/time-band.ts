/**
 * When in the week a rate holds, in shop time. A window belongs to the day it begins on: "sat 22:00-08:00" goes on until Sunday
 * morning. A holiday is a day of its own kind where any window of the same prefix names holidays, and else the weekday it is.
 */
export interface TimeBand {
  /** As the deck or the shop's settings name it: "night", or the windows themselves, "mon-fri 08:00-20:00". */
  readonly name: string;
  readonly windows: readonly BandWindow[];
}

export interface BandWindow {
  /** Bit 0 is Monday, bit 6 Sunday, bit 7 a holiday. */
  readonly days: number;
  /** Minutes since midnight, 0 to 1439. */
  readonly fromMinute: number;
  /** 1 to 1440, not included; at or before `fromMinute` it is on the next day. */
  readonly untilMinute: number;
}
