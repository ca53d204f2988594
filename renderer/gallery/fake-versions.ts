import type { DeckInfo } from "../../shared/contract/rates-view.ts";

/** Published lists, newest first. */
export function fakeVersions(count: number): DeckInfo[] {
  return Array.from({ length: count }, (_, index) => ({
    version: count - index,
    side: "sell" as const,
    scope: "",
    source: index % 3 === 0 ? "Tarifas" : "andina-2026-10.csv",
    rates: 412 - index * 3,
    effectiveAt: new Date(Date.UTC(2026, 10 - index, 1, 3)).toISOString(),
    publishedAt: new Date(Date.UTC(2026, 9 - index, 28, 21, 14)).toISOString(),
    publishedBy: "Jorge Cáceres",
    state: index === 0 ? ("in-force" as const) : ("past" as const),
  }));
}
