import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyOracleTerms, anyTie, compiledFrom } from "../../fixtures/oracles/any-terms.ts";
import type { OracleTerms } from "../../fixtures/oracles/price-oracle.ts";
import { microsText } from "../money/decimal.ts";
import { milliseconds } from "../time/duration.ts";
import { explainPrice, type WhyContext, type WhyStep, whyKeys } from "./explain-price.ts";
import { price } from "./price.ts";
import type { PriceTerms } from "./price-terms.ts";

const PLAIN: OracleTerms = {
  value: "200",
  unit: "minute",
  first: 1,
  next: 1,
  connect: "0",
  minimum: "0",
  grace: 0,
  rounding: "half-up",
  decimals: 0,
  taxPercent: "0",
  taxIncluded: true,
};
const CALL: WhyContext = {
  dialled: "0322768005",
  prefix: "032",
  destination: "Valparaiso",
  source: "sell",
  deckVersion: 7,
  band: null,
};

const termsOf = (change: Partial<OracleTerms>): PriceTerms => compiledFrom({ ...PLAIN, ...change }).terms;
const told = (steps: readonly WhyStep[]) => steps.map(({ key, values }) => `${key} ${Object.values(values).join(" ")}`.trim());

test("68 s at 200 a minute are 227", () => {
  expect(told(explainPrice(termsOf({}), milliseconds(67_300), CALL))).toEqual([
    "match 0322768005 032 Valparaiso 7",
    "secondsUp 67.3 68",
    "perMinute 68 200 ≈ 226.666666",
    "roundHalfUp 226.666666 0 227",
    "total 227 68",
  ]);
});

test("the carriers' example: 43 s at 0.15, 0.10 to connect, 60/30, 3 s of grace, with a minimum and a tax", () => {
  const terms = termsOf({
    value: "0.15",
    connect: "0.10",
    first: 30,
    next: 6,
    grace: 3,
    minimum: "0.30",
    decimals: 2,
    taxPercent: "18",
    taxIncluded: false,
  });
  expect(told(explainPrice(terms, milliseconds(43_000), { ...CALL, band: "night" })).slice(1)).toEqual([
    "band night",
    "secondsWhole 43",
    "beyondGrace 43 3",
    "nextIncrements 43 30 48 6 3",
    "perMinute 48 0.15 = 0.12",
    "connect 0.1 = 0.22",
    "minimum 0.3 0.22",
    "taxOnTop 18 0.3 = 0.354",
    "roundHalfUp 0.354 2 0.35",
    "taxWithin 18 0.05 0.35",
    "total 0.35 48",
  ]);
});

test.each([
  [{}, 0, CALL, ["notAnswered", "total 0 0"]],
  [{ grace: 5 }, 5000, CALL, ["secondsWhole 5", "withinGrace 5 5", "total 0 0"]],
  [
    { first: 60, next: 60, unit: "second" as const, value: "1" },
    400,
    CALL,
    ["secondsUp 0.4 1", "firstIncrement 1 60 60", "perSecond 60 1 = 60", "total 60 60"],
  ],
  [{ value: "119", taxPercent: "19" }, 60_000, CALL, ["secondsWhole 60", "perMinute 60 119 = 119", "taxWithin 19 19 119", "total 119 60"]],
])("%o for %i ms", (change, ms, context, expected) => {
  expect(told(explainPrice(termsOf(change), milliseconds(ms), context)).slice(1)).toEqual(expected);
});

describe("where the rate comes from", () => {
  const markup = { value: { digits: 100n, scale: 0 }, markupPercent: { digits: 10n, scale: 0 } };
  const first = (context: Partial<WhyContext>) =>
    told(explainPrice(termsOf({ value: "110" }), milliseconds(1000), { ...CALL, ...context })).slice(0, 2);

  test("the owner sees the cost and the markup", () => {
    expect(first({ source: "cost+markup", cost: markup })[1]).toBe("markup 100 10 110");
  });

  test("the cashier sees neither", () => {
    expect(JSON.stringify(explainPrice(termsOf({ value: "110" }), milliseconds(1000), { ...CALL, source: "cost+markup" }))).not.toMatch(
      /markup|cost/,
    );
  });

  test("a default price and an emergency call have no prefix", () => {
    expect(first({ source: "default", prefix: null, deckVersion: null })[0]).toBe("defaultRate 0322768005 Valparaiso");
    expect(first({ source: "emergency", prefix: null })[0]).toBe("emergency 0322768005 Valparaiso");
  });
});

/** Redoes the arithmetic from the words alone, in fractions, and checks every amount that is shown on the way. */
function redone(steps: readonly WhyStep[]): string {
  let [n, d] = [0n, 1n];
  let result = "";
  const fraction = (text = ""): readonly [bigint, bigint] => [
    BigInt(text.replace(".", "")),
    10n ** BigInt((text.split(".")[1] ?? "").length),
  ];
  const times = ([over, under]: readonly [bigint, bigint]) => {
    [n, d] = [n * over, d * under];
  };
  const showsAmount = ({ sign, amount }: Readonly<Record<string, string>>) => {
    const [over, under] = fraction(amount);
    if (sign === "=") expect(over * d).toBe(n * under);
    else expect((n * 1_000_000n) / d).toBe((over * 1_000_000n) / under);
  };
  const round = (values: Readonly<Record<string, string>>, up: boolean) => {
    const scale = 10n ** BigInt(values.decimals ?? "");
    const minor = up ? (n * scale + d - 1n) / d : (2n * n * scale + d) / (2n * d);
    [n, d] = [minor, scale];
  };
  for (const { key, values } of steps) {
    if (key === "nextIncrements") expect(Number(values.first) + Number(values.next) * Number(values.count)).toBe(Number(values.billed));
    if (key === "perMinute" || key === "perSecond") {
      [n, d] = fraction(values.value);
      times([BigInt(values.billed ?? ""), key === "perMinute" ? 60n : 1n]);
      showsAmount(values);
    }
    if (key === "connect") {
      const [over, under] = fraction(values.connect);
      [n, d] = [n * under + over * d, d * under];
      showsAmount(values);
    }
    if (key === "minimum") [n, d] = fraction(values.minimum);
    if (key === "taxOnTop") {
      const [over, under] = fraction(values.percent);
      times([100n * under + over, 100n * under]);
      showsAmount(values);
    }
    if (key === "roundHalfUp" || key === "roundUp") round(values, key === "roundUp");
    if (key === "total") {
      const [over, under] = fraction(values.price);
      expect(over * d).toBe(n * under);
      result = values.price ?? "";
    }
  }
  return result;
}

test("the steps redone from their words give price(), ties included", () => {
  const anyCall = fc.oneof(
    fc.record({ terms: anyOracleTerms, ms: fc.nat(7_200_000) }),
    anyTie.map(({ terms, answered }) => ({ terms, ms: answered * 1000 })),
  );
  fc.assert(
    fc.property(anyCall, fc.constantFrom("up", "nearest"), ({ terms, ms }, secondsRounding) => {
      const compiled = compiledFrom(terms);
      const frozen = { ...compiled.terms, secondsRounding };
      const steps = explainPrice(frozen, milliseconds(ms), CALL);
      expect(redone(steps)).toBe(microsText(price({ ...compiled, terms: frozen }, milliseconds(ms)).price, terms.decimals));
      expect(steps.every((step) => whyKeys.includes(step.key))).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
