const HOUR_MS = 3_600_000;
/** More than a year of hours; who asks for more begins anew. */
const REMEMBERED_MAX = 10_000;

/**
 * Milliseconds that the zone's wall clock is ahead of UTC at an instant. Asking `Intl` takes microseconds, so the offset of
 * every UTC hour is remembered. Throws a RangeError where there is no such zone.
 */
export function zoneOffsets(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const asked = (instant: number) => parseOffset(format.format(instant));
  const remembered = new Map<number, number | null>();
  return (instant) => {
    const hour = Math.floor(instant / HOUR_MS);
    let offset = remembered.get(hour);
    if (offset === undefined) {
      const [first, last] = [asked(hour * HOUR_MS), asked((hour + 1) * HOUR_MS - 1)];
      // The clock is changed within this hour: twice a year, and not on the hour everywhere.
      offset = first === last ? first : null;
      if (remembered.size >= REMEMBERED_MAX) remembered.clear();
      remembered.set(hour, offset);
    }
    return offset ?? asked(instant);
  };
}

/** Reads the end of "11/22/2026, GMT-03:00"; "GMT" alone is UTC. */
function parseOffset(text: string): number {
  const match = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null) return 0;
  const [, sign, hours, minutes, seconds = "0"] = match;
  const ahead = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
  return sign === "-" ? -ahead : ahead;
}
