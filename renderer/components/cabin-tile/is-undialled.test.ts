import { expect, test } from "vitest";
import { fakeCabin, offHookStories } from "../../gallery/fake-cabins.ts";
import { isUndialled } from "./is-undialled.ts";

const LIFTED_MS = 8_000;

test.each([
  { what: "lifted 8 s ago", cabin: offHookStories.lifted(), afterMs: 0, is: false },
  { what: "lifted just under 20 s ago", cabin: offHookStories.lifted(), afterMs: 20_000 - LIFTED_MS - 1, is: false },
  { what: "lifted 20 s ago", cabin: offHookStories.lifted(), afterMs: 20_000 - LIFTED_MS, is: true },
  { what: "told when it had been lifted for 27 s", cabin: offHookStories.undialled(), afterMs: 0, is: true },
  { what: "dialling, however slowly", cabin: offHookStories.digits(), afterMs: 600_000, is: false },
  { what: "free", cabin: fakeCabin(2), afterMs: 600_000, is: false },
])("a cabin that is $what: $is", ({ cabin, afterMs, is }) => {
  expect(isUndialled(cabin, 5_000, 5_000 + afterMs)).toBe(is);
});
