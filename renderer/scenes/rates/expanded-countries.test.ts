import { expect, test } from "vitest";
import { expandedCountries } from "./expanded-countries.ts";

const country = (code: string | null, rates: number) => ({ country: code, name: code ?? "", rates, from: null, to: null, flagged: 0 });
const none = new Map<string, boolean>();

test("a shop of five prefixes is open at once", () => {
  expect([...expandedCountries([country("PE", 4), country("HT", 1)], none)]).toEqual(["PE", "HT"]);
});

test("a carrier's list opens its first country and no more", () => {
  expect([...expandedCountries([country("PE", 4000), country("HT", 40), country("CO", 1)], none)]).toEqual(["PE"]);
});

test("a hand that opened or closed a country is obeyed", () => {
  const byHand = new Map([
    ["PE", false],
    ["-", true],
  ]);
  expect([...expandedCountries([country("PE", 4000), country("HT", 40), country(null, 9)], byHand)]).toEqual(["-"]);
});
