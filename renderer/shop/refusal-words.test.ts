import { expect, test } from "vitest";
import { translator } from "../../shared/i18n/translate.ts";
import { refusalWords } from "./refusal-words.ts";

test.each([
  [
    "setup/currency-kept",
    "The book has money in it already: its currency cannot be changed. Each amount would come to mean another sum. Nothing changed. " +
      "Leave the currency as it was, or begin a new book in another folder.",
  ],
  // Where there is nothing to say of the money.
  ["setup/refused", "It cannot be saved like this. Check what was typed."],
  [null, "The hub did not answer in time. The accounts have not changed. Try again."],
] as const)("%s is said whole", (code, words) => {
  expect(refusalWords(code, translator("en"))).toBe(words);
});
