import { EVERY_WEEKDAY, HOLIDAY_BIT } from "./day-kind.ts";
import type { BandWindow } from "./time-band.ts";

const DAY_NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Windows in the one way a deck writes them, so that "lun-vie 8:00-20:00" and "mon-fri 08:00-20:00" are the same band. */
export function bandName(windows: readonly BandWindow[]): string {
  return windows.map(windowName).sort().join("; ");
}

/** Windows in the order their band names them: the same hours written in another order are the same band. */
export function windowsAsNamed(windows: readonly BandWindow[]): readonly BandWindow[] {
  return windows.toSorted((a, b) => (windowName(a) < windowName(b) ? -1 : 1));
}

function windowName({ days, fromMinute, untilMinute }: BandWindow): string {
  const hours = fromMinute === 0 && untilMinute === 1_440 ? "" : ` ${hourOf(fromMinute)}-${hourOf(untilMinute)}`;
  return `${daysName(days)}${hours}`;
}

function daysName(days: number): string {
  const holidays = (days & HOLIDAY_BIT) === 0 ? [] : ["holiday"];
  if ((days & EVERY_WEEKDAY) === EVERY_WEEKDAY) return ["daily", ...holidays].join(",");
  const names: string[] = [];
  for (let day = 0; day < 7; day += 1) {
    if ((days & (1 << day)) === 0) continue;
    let last = day;
    while (last < 6 && (days & (1 << (last + 1))) !== 0) last += 1;
    names.push(last === day ? `${DAY_NAMES[day]}` : `${DAY_NAMES[day]}-${DAY_NAMES[last]}`);
    day = last;
  }
  return [...names, ...holidays].join(",");
}

function hourOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
