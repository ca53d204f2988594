import { expect, test } from "vitest";
import { offHookStories, stories } from "../../gallery/fake-cabins.ts";
import { matchesFilter } from "./cabin-facts.ts";

const filters = ["to-pay", "live", "free", "notices"] as const;

test.each([
  { what: "free", cabin: stories.free(), shown: ["free"] },
  { what: "opened", cabin: stories.open(), shown: [] },
  { what: "off the hook", cabin: offHookStories.lifted(), shown: ["live"] },
  { what: "off the hook for long", cabin: offHookStories.undialled(), shown: ["live"] },
  { what: "dialling, with no call yet", cabin: offHookStories.destination(), shown: ["live"] },
  { what: "dialling", cabin: stories.dialling(), shown: ["live"] },
  { what: "talking", cabin: stories.talking(), shown: ["live"] },
  { what: "talking without charge", cabin: stories.noCharge(), shown: ["live", "notices"] },
  { what: "to pay", cabin: stories.toPay(), shown: ["to-pay"] },
  { what: "to pay, with its handset off", cabin: { ...stories.toPay(), offHook: offHookStories.lifted().offHook }, shown: ["to-pay"] },
  { what: "without a line", cabin: stories.unreachable(), shown: ["notices"] },
])("a cabin that is $what belongs to $shown", ({ cabin, shown }) => {
  expect(filters.filter((filter) => matchesFilter(cabin, filter))).toEqual(shown);
});
