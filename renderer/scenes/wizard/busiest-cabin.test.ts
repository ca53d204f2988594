import { expect, test } from "vitest";
import { fakeCabin, offHookStories, stories } from "../../gallery/fake-cabins.ts";
import { fakeCall } from "../../gallery/fake-call.ts";
import { busiestCabin } from "./busiest-cabin.ts";

const lastCall = fakeCall({ cabin: 8, dialled: "0051", destination: "Perú", value: "90", state: "refused", cause: "rate/no-price" });
const free = fakeCabin(7);
const refused = fakeCabin(8, { lastCall });
const lifted = offHookStories.lifted();
const digits = offHookStories.digits();
const talking = stories.talking();
const toPay = stories.toPay();

test.each([
  ["nobody does anything", [free], null],
  ["one was refused", [free, refused], refused],
  ["one is off the hook", [refused, free, lifted], lifted],
  ["one dials and has no call yet", [refused, lifted, digits], digits],
  ["one talks", [lifted, digits, talking], talking],
  ["one has to pay", [digits, talking, toPay], toPay],
])("where %s", (_, cabins, busiest) => {
  expect(busiestCabin(cabins)).toBe(busiest);
});
