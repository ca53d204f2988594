import type { RateRow, ReplayView } from "../../shared/contract/rates-view.ts";
import { countryName } from "./fake-quotes.ts";

/** Minutes of the last 30 days by prefix. */
const MINUTES: Readonly<Record<string, number>> = { "50937": 224, "50932": 310, "519": 980, "59178": 108, "52": 315, "573": 640 };

export function fakeReplay(rows: readonly RateRow[]): ReplayView {
  const list = rows
    .filter((row) => MINUTES[row.prefix] !== undefined)
    .map((row) => {
      const minutes = MINUTES[row.prefix] ?? 0;
      const [before, after, cost] = [row.draft?.before?.value ?? row.value, row.value, row.cost?.value].map((price) =>
        Math.round(Number(price ?? 0) * minutes),
      ) as [number, number, number];
      return {
        destination: `${countryName(row.country)} · ${row.description}`,
        country: row.country,
        loses: after < cost,
        ...figuresOf(Math.round(minutes / 4), minutes * 60, before, after, cost),
      };
    })
    // As the core sends them: what loses first, then the least profit.
    .sort((a, b) => Number(b.loses) - Number(a.loses) || Number(a.profitAfter) - Number(b.profitAfter));
  const sum = (key: "calls" | "seconds" | "salesBefore" | "salesAfter" | "costBefore") =>
    list.reduce((all, row) => all + Number(row[key]), 0);
  return {
    days: 30,
    from: new Date(Date.now() - 30 * 86_400_000).toISOString(),
    to: new Date().toISOString(),
    total: figuresOf(sum("calls"), sum("seconds"), sum("salesBefore"), sum("salesAfter"), sum("costBefore")),
    refusedCalls: 2,
    costUnknownCalls: 3,
    rows: list,
  };
}

function figuresOf(calls: number, seconds: number, sales: number, after: number, cost: number) {
  return {
    calls,
    seconds,
    salesBefore: String(sales),
    salesAfter: String(after),
    costBefore: String(cost),
    costAfter: String(cost),
    profitBefore: String(sales - cost),
    profitAfter: String(after - cost),
  };
}
