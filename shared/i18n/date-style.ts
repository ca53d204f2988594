/** What of a date comes first. */
export type DateOrder = "day-month-year" | "month-day-year" | "year-month-day";

/** How a date is written in digits. */
export interface DateStyle {
  readonly order: DateOrder;
  readonly separator: "-" | "/" | ".";
}

const USUAL: DateStyle = { order: "day-month-year", separator: "/" };

/** Said outright, as the signs of money are: `Intl` differs between systems and versions. */
const others: Readonly<Record<string, DateStyle>> = {
  CL: { order: "day-month-year", separator: "-" },
  DE: { order: "day-month-year", separator: "." },
  US: { order: "month-day-year", separator: "/" },
  PR: { order: "month-day-year", separator: "/" },
  CA: { order: "year-month-day", separator: "-" },
};

/** "21-11-2026" in Chile, "11/21/2026" in the United States, "2026-11-21" in Canada, "21/11/2026" in most countries. */
export function dateStyleIn(country: string): DateStyle {
  return others[country] ?? USUAL;
}

interface DateDigits {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

export function dateInStyle({ year, month, day }: DateDigits, { order, separator }: DateStyle): string {
  if (order === "year-month-day") return [year, month, day].join(separator);
  return [...(order === "month-day-year" ? [month, day] : [day, month]), year].join(separator);
}
