const MINUTE_MS = 60_000;

/**
 * The moment the clock on the shop's wall shows this date and hour, as an instant of the wire; null where either is not
 * written yet. An hour that a change of the clock leaves out is the moment after it.
 */
export function shopInstant(date: string, time: string, timeZone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return null;
  const wanted = Date.parse(`${date}T${time}:00.000Z`);
  if (Number.isNaN(wanted)) return null;
  // The offset depends on the moment, which depends on the offset: the second round settles it.
  const near = wanted - offsetMs(wanted, timeZone);
  return new Date(wanted - offsetMs(near, timeZone)).toISOString();
}

function offsetMs(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const part = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const wall = Date.parse(`${part.get("year")}-${part.get("month")}-${part.get("day")}T${part.get("hour")}:${part.get("minute")}:00.000Z`);
  return wall - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}
