import type { RateCountry } from "../../../shared/contract/rates-view.ts";

/** Rows of one page of a country. */
export const ROWS_PER_PAGE = 50;
/** Rows that open by themselves: a small list is there at once, a carrier's stays a list of countries. */
const ROWS_OPENED = 60;

/** The name of a country in the store and in `data-row`. */
export function countryId(country: string | null): string {
  return country ?? "-";
}

/** Which countries are open: those opened by hand, and from the first on as many as there is room for. */
export function expandedCountries(countries: readonly RateCountry[], byHand: ReadonlyMap<string, boolean>): ReadonlySet<string> {
  const open = new Set<string>();
  let room = ROWS_OPENED;
  for (const { country, rates } of countries) {
    const id = countryId(country);
    const rows = Math.min(rates, ROWS_PER_PAGE);
    const fits = rows <= room;
    room = fits ? room - rows : 0;
    if (byHand.get(id) ?? fits) open.add(id);
  }
  return open;
}
