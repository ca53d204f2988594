import { expect, test } from "vitest";
import { currencyProfiles } from "../../../shared/money/currency.ts";
import { micros } from "../../../shared/money/micros.ts";
import { quickNotes } from "./quick-notes.ts";

const pesos = (amount: number) => micros(amount * 1_000_000);
const notesFor = (amount: number) => quickNotes(pesos(amount), currencyProfiles.CLP).map((note) => note / 1_000_000);

test.each`
  total   | notes
  ${2780} | ${[3000, 5000, 10_000, 20_000]}
  ${320}  | ${[1000, 2000, 5000, 10_000]}
  ${1000} | ${[2000, 5000, 10_000, 20_000]}
  ${0}    | ${[]}
`("$total pesos: $notes", ({ total, notes }) => {
  expect(notesFor(total)).toEqual(notes);
});

test("four amounts, all above the total and rising, whatever the total", () => {
  for (const total of [10, 990, 4990, 12_340, 19_990, 20_000, 45_670, 1_234_567]) {
    const notes = notesFor(total);
    expect(notes).toHaveLength(4);
    expect([...notes].sort((a, b) => a - b)).toEqual(notes);
    expect(notes.every((note) => note > total)).toBe(true);
  }
});
