/** A day as people write it, "01-12-2026", "1/12/26" or "2026-12-01", as the wire has it; null where it is no day of the calendar. */
export function typedDate(text: string): string | null {
  const trimmed = text.trim();
  const named = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  const local = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(trimmed);
  const [year = "", month = "", day = ""] = named?.slice(1) ?? local?.slice(1).reverse() ?? [];
  if (year === "") return null;
  const date = `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = Date.parse(`${date}T00:00:00.000Z`);
  // 31 February would be read as a day of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? date : null;
}

/** "01-12-2026" in Chile, "01/12/2026" elsewhere. */
export function dateText(wire: string, separator: "-" | "/"): string {
  return wire.split("-").reverse().join(separator);
}

/** "9:30" or "0930" as "09:30"; null where it is no hour of a day. */
export function typedHour(text: string): string | null {
  const [, hour = "", minute = ""] = /^(\d{1,2})[:.h]?(\d{2})$/.exec(text.trim()) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}
