import { expect, test } from "vitest";
import { translator } from "../../shared/i18n/translate.ts";
import { recoverTrouble } from "./recover-trouble.ts";

const t = translator("en");

test("nothing was refused", () => expect(recoverTrouble(null, t)).toEqual({ code: null, pin: null }));

test.each([
  ["people/unknown", {}, "That person does not exist or no longer works here. Choose another from the list."],
  [null, {}, "The hub did not answer in time. The accounts have not changed. Try again."],
  ["people/wrong-pin", { triesLeft: 1, waitMs: 0 }, "That is not the code. 1 try left."],
  ["people/wrong-pin", { triesLeft: 0, waitMs: 30_000 }, "Several wrong codes. Wait 30 s."],
] as const)("%s is said whole under the code", (code, details, words) => {
  expect(recoverTrouble({ code, details }, t)).toEqual({ code: words, pin: null });
});

test("a weak PIN is said whole under the PIN", () => {
  expect(recoverTrouble({ code: "people/weak-pin", details: { why: "guessable", digits: 6 } }, t)).toEqual({
    code: null,
    pin:
      "That PIN is easy to guess, or too short. Nothing was changed. " +
      "Choose another, without repeated or consecutive digits and no date: 4 digits at the till, 6 or more for whoever approves.",
  });
});
