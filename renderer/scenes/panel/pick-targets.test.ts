import { describe, expect, test } from "vitest";
import { fakeAccount, fakeCabin, stories } from "../../gallery/fake-cabins.ts";
import { pickTargets } from "./pick-targets.ts";

const cabins = [
  stories.talking(),
  stories.free(),
  stories.toPay(),
  fakeCabin(4, { live: stories.prepaid().live, state: "talking", account: fakeAccount("a4", [], { mode: "prepaid", deposit: "1000" }) }),
  fakeCabin(5, { enabled: false, state: "disabled" }),
  fakeCabin(6, { line: "unreachable", state: "unreachable" }),
  fakeCabin(7),
  fakeCabin(8, { state: "talking", live: stories.talking().live, movesTo: 7 }),
];

describe("where an account can go", () => {
  test.each([
    { what: "a customer moves to a cabin that is free and promised to nobody", pick: { kind: "move", from: 3 }, targets: [2] },
    { what: "the promise of its own cabin does not stand in the way", pick: { kind: "move", from: 8 }, targets: [2, 7] },
    {
      what: "an account joins another, but not one that talks on its deposit",
      pick: { kind: "merge", account: "a3", from: 3 },
      targets: [1],
    },
    { what: "a pending account may come back to a free cabin", pick: { kind: "merge", account: "p1", from: null }, targets: [1, 2, 3] },
  ] as const)("$what", ({ pick, targets }) => {
    expect([...pickTargets({ ...pick, target: null }, cabins)]).toEqual(targets);
  });
});
