import { zoneOffsets } from "../../shared/time/zone-offsets.ts";

/**
 * The moment the clock on the shop's wall shows this date and hour, as an instant of the wire; null where either is not
 * written yet. An hour that a change of the clock leaves out is the moment after it.
 */
export function shopInstant(date: string, time: string, timeZone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return null;
  const wanted = Date.parse(`${date}T${time}:00.000Z`);
  if (Number.isNaN(wanted)) return null;
  // The offset depends on the moment, which depends on the offset: the second round settles it.
  const offsetAt = zoneOffsets(timeZone);
  const near = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(near)).toISOString();
}
