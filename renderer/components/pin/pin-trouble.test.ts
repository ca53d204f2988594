import { expect, test } from "vitest";
import { translator } from "../../../shared/i18n/translate.ts";
import { pinTrouble } from "./pin-trouble.ts";

test.each([
  ["people/unknown", {}, "That person does not exist or no longer works here. Choose another from the list."],
  [null, {}, "The hub did not answer in time. The accounts have not changed. Try again."],
  ["people/wrong-pin", { triesLeft: 2, waitMs: 0 }, "Wrong PIN. 2 tries left."],
  ["people/wait", { waitMs: 30_000 }, "Several wrong PINs. Wait 30 s."],
] as const)("%s is said whole at the lock screen", (code, details, words) => {
  const trouble = pinTrouble(code, details);
  expect(trouble.words(translator("en"), Math.ceil(trouble.waitMs / 1000))).toBe(words);
});
