import { expect, test } from "vitest";
import { asteriskVersion } from "./asterisk-version.ts";

test.each([
  ["Asterisk 22.10.1~dfsg+~cs6.17.60671434-1", "22.10.1", 22],
  ["Asterisk 20.6.0\n", "20.6.0", 20],
  ["Asterisk certified/20.7-cert3", "20.7", 20],
  ["a warning first\nAsterisk 16.28.0", "16.28.0", 16],
])("%j is %s", (answer, text, major) => expect(asteriskVersion(answer)).toEqual({ text, major }));

test.each(["", "command not found", "Asterisk GIT-master-abc"])("%j has no version", (answer) =>
  expect(asteriskVersion(answer)).toBeNull(),
);
