import { expect, test } from "vitest";
import { judgeActs } from "./exception-figures.ts";
import { median } from "./median.ts";

test.each([
  { what: "two of anything are chance", count: 2, sales: 10, others: [0, 0], standsOut: false },
  { what: "three where nobody else has any", count: 3, sales: 10, others: [0, 0], standsOut: true },
  { what: "nobody to hold it against", count: 9, sales: 10, others: [], standsOut: false },
  { what: "one of two", count: 9, sales: 10, others: [20], standsOut: true },
  { what: "twice the median is not more than twice", count: 4, sales: 10, others: [20, 20], standsOut: false },
  { what: "more than twice the median", count: 5, sales: 10, others: [20, 20], standsOut: true },
  { what: "who sells ten times as much may slip ten times as often", count: 20, sales: 100, others: [20, 20], standsOut: false },
])("$what", ({ count, sales, others, standsOut }) => {
  const acts = new Map([["a", count] as const, ...others.map((rate, index) => [`b${index}`, rate / 10] as const)]);
  const sold = new Map([["a", sales] as const, ...others.map((_, index) => [`b${index}`, 10] as const)]);
  const judged = judgeActs(new Map([...acts].map(([person, of]) => [person, { count: of, amount: null }])), sold);
  expect(judged.get("a")?.standsOut).toBe(standsOut);
});

test.each([
  [[], 0],
  [[3], 3],
  [[9, 1], 5],
  [[7, 1, 2], 2],
])("the median of %j is %d", (values, middle) => {
  expect(median(values)).toBe(middle);
});
