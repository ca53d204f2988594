import { HOLIDAY_BIT } from "./day-kind.ts";
import type { LocalMoment } from "./local-moment.ts";
import type { BandWindow, TimeBand } from "./time-band.ts";

/** Whether any of these bands has a window for holidays: then, for all of them, a holiday is not the weekday it falls on. */
export function namesHolidays(band: TimeBand): boolean {
  return band.windows.some((window) => (window.days & HOLIDAY_BIT) !== 0);
}

/** Whether a band holds at a moment. `knowsHolidays`: whether any band of the same prefix names holidays. */
export function bandCovers(band: TimeBand, moment: LocalMoment, knowsHolidays: boolean): boolean {
  const today = dayBit(moment.weekday, knowsHolidays && moment.isHoliday);
  const yesterday = dayBit((moment.weekday + 6) % 7, knowsHolidays && moment.yesterdayIsHoliday);
  return band.windows.some((window) => {
    const overnight = window.untilMinute <= window.fromMinute;
    if ((window.days & today) !== 0 && moment.minute >= window.fromMinute && (overnight || moment.minute < window.untilMinute)) return true;
    return overnight && (window.days & yesterday) !== 0 && moment.minute < window.untilMinute;
  });
}

/** Whether two bands of one prefix hold together at any minute of any week, whatever days are holidays. */
export function bandsOverlap(a: TimeBand, b: TimeBand): boolean {
  const knowsHolidays = namesHolidays(a) || namesHolidays(b);
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const todays = dayBits(weekday, knowsHolidays);
    const yesterdays = dayBits((weekday + 6) % 7, knowsHolidays);
    for (const today of todays) for (const yesterday of yesterdays) if (meet(a, b, today, yesterday)) return true;
  }
  return false;
}

type Stretch = readonly [from: number, until: number];

function meet(a: TimeBand, b: TimeBand, today: number, yesterday: number): boolean {
  const ofA = a.windows.flatMap((window) => stretchesOf(window, today, yesterday));
  const ofB = b.windows.flatMap((window) => stretchesOf(window, today, yesterday));
  return ofA.some(([fromA, untilA]) => ofB.some(([fromB, untilB]) => fromA < untilB && fromB < untilA));
}

/** The minutes of a day that a window covers. */
function stretchesOf(window: BandWindow, today: number, yesterday: number): readonly Stretch[] {
  const overnight = window.untilMinute <= window.fromMinute;
  const stretches: Stretch[] = [];
  if ((window.days & today) !== 0) stretches.push([window.fromMinute, overnight ? 1_440 : window.untilMinute]);
  if (overnight && (window.days & yesterday) !== 0) stretches.push([0, window.untilMinute]);
  return stretches;
}

function dayBit(weekday: number, holiday: boolean): number {
  return holiday ? HOLIDAY_BIT : 1 << weekday;
}

function dayBits(weekday: number, knowsHolidays: boolean): readonly number[] {
  return knowsHolidays ? [1 << weekday, HOLIDAY_BIT] : [1 << weekday];
}
