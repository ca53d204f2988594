import { expect, test } from "vitest";
import type { CabinView } from "../../shared/contract/cabin-view.ts";
import { noteTopUp, topUpOf } from "./top-up.ts";

const cabin = (deposit: string, limitMs: number, call = "a") =>
  ({ account: { deposit }, live: { limitMs, call: { id: call } } }) as unknown as CabinView;

test("a deposit that grew within a call is a top-up of so much time", () => {
  const after = cabin("3000", 400_000);
  noteTopUp(cabin("2000", 247_000), after);
  expect(topUpOf(after)).toEqual({ amount: 1_000_000_000, moreMs: 153_000 });
});

test.each([
  ["another call began", cabin("2000", 100_000, "b"), cabin("3000", 200_000)],
  ["nothing was paid", cabin("2000", 100_000), cabin("2000", 200_000)],
  ["the call may last no longer", cabin("2000", 100_000), cabin("3000", 100_000)],
  ["nobody talks", { ...cabin("2000", 0), live: null } as CabinView, cabin("3000", 100_000)],
])("none where %s", (_, before, after) => {
  noteTopUp(before, after);
  expect(topUpOf(after)).toBeNull();
});
