import type { ShopFile } from "../../../shared/contract/shop-file.ts";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import type { LocalDate } from "../../../shared/time/local-moment.ts";
import { publicHolidays, publicHolidaysOf } from "./public-holidays.ts";

/**
 * Which days are holidays in the shop: the public ones of its country and region, with those that shop.json adds and without
 * those it takes out. A year is worked out when it is first asked for, in some ten milliseconds, and then remembered. The data
 * of all countries is read, in a tenth of a second, when first a holiday is asked for, or to check the region of shop.json.
 */
export function shopHolidays(file: Pick<ShopFile, "shop" | "holidays">): Result<(date: LocalDate) => boolean, string> {
  const { country, region } = file.shop;
  const found = region === undefined ? null : publicHolidays(country, region);
  if (found !== null && !found.ok) return err(`shop.region: ${found.error}`);
  let holidays = found?.value ?? null;
  const [added, removed] = [new Set<string>(file.holidays.add), new Set<string>(file.holidays.remove)];
  const both = [...added].find((day) => removed.has(day));
  if (both !== undefined) return err(`holidays: ${both} is both in add and in remove`);
  const years = new Map<number, ReadonlySet<LocalDate>>();
  const ofYear = (year: number): ReadonlySet<LocalDate> => {
    holidays ??= publicHolidaysOf(country);
    const days = years.get(year) ?? holidays(year);
    years.set(year, days);
    return days;
  };
  return ok((date) => !removed.has(date) && (added.has(date) || ofYear(Number(date.slice(0, 4))).has(date)));
}
