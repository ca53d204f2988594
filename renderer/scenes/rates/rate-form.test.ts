import { expect, test } from "vitest";
import type { RateRow } from "../../../shared/contract/rates-view.ts";
import { dateStyleIn } from "../../../shared/i18n/date-style.ts";
import { currencyProfiles } from "../../../shared/money/currency.ts";
import { emptyRateForm, fieldOfProblem, rateFormOf, rateFormProblems, rateInputOfForm } from "./rate-form.ts";

const chile = { profile: currencyProfiles.CLP, dates: dateStyleIn("CL") };
const good = { ...emptyRateForm, prefix: "+51 9", description: " Móvil Claro ", value: "95,5" };

test("a good form is sent as the wire has it", () => {
  expect(rateFormProblems(good, chile)).toEqual({});
  expect(rateInputOfForm({ ...good, first: "60", next: "6", connect: "1.000", grace: "3", from: "1/12/2026" }, chile)).toEqual({
    prefix: "519",
    description: "Móvil Claro",
    unit: "minute",
    value: "95.5",
    increment: "60/6",
    connect: "1000",
    minimum: "0",
    grace: "3",
    band: "",
    from: "2026-12-01",
    until: "",
  });
});

test.each([
  [{ prefix: "" }, { prefix: "rate/bad-prefix" }],
  [{ prefix: "51x" }, { prefix: "rate/bad-prefix" }],
  [{ prefix: "1234567890123456" }, { prefix: "rate/bad-prefix" }],
  [{ description: " " }, { description: "rate/no-description" }],
  [{ value: "" }, { value: "empty" }],
  [{ value: "-1" }, { value: "rate/negative" }],
  [{ connect: "x" }, { connect: "money/not-a-decimal" }],
  [{ first: "0" }, { first: "rate/bad-increment" }],
  [{ next: "3601" }, { next: "rate/bad-increment" }],
  [{ grace: "3601" }, { grace: "rate/bad-grace" }],
  [{ grace: "-1" }, { grace: "rate/bad-grace" }],
  [{ from: "31-02-2026" }, { from: "rate/bad-date" }],
  [{ from: "02-12-2026", until: "01-12-2026" }, { until: "rate/bad-period" }],
])("%j: %j", (over, problems) => {
  expect(rateFormProblems({ ...good, ...over }, chile)).toEqual(problems);
});

test.each(["CL", "US", "CA", "DE"])("in %s the days of a rate come back as they were shown", (country) => {
  const writing = { profile: currencyProfiles.USD, dates: dateStyleIn(country) };
  const row = { ...{ prefix: "519", description: "Claro", unit: "minute", value: "1", increment: "1/1" } } as const;
  const shown = rateFormOf({ ...row, connect: "0", minimum: "0", grace: 0, from: "2026-12-01", until: "2026-12-31" } as RateRow, writing);
  expect(rateFormProblems(shown, writing)).toEqual({});
  expect(rateInputOfForm(shown, writing)).toMatchObject({ from: "2026-12-01", until: "2026-12-31" });
});

test("a problem of the core finds its field", () => {
  expect([fieldOfProblem("increment"), fieldOfProblem("band"), fieldOfProblem(null), fieldOfProblem("moon")]).toEqual([
    "first",
    "band",
    "prefix",
    "prefix",
  ]);
});
