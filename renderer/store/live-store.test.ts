import { expect, test } from "vitest";
import type { CabinView } from "../../shared/contract/cabin-view.ts";
import { stories } from "../gallery/fake-cabins.ts";
import { afterEvent, createLiveStore } from "./live-store.ts";

const state = createLiveStore().getInitialState();
const told = (before: typeof state, cabin: CabinView, atMs: number) => afterEvent(before, { kind: "cabin", cabin }, atMs);

/** A paid cabin of another sale, or of the same one with what became of its receipt. */
function paid(over: Partial<NonNullable<CabinView["lastSale"]>>): CabinView {
  const cabin = stories.paid();
  if (cabin.lastSale === null) throw new Error("the story of a paid cabin has no sale");
  return { ...cabin, lastSale: { ...cabin.lastSale, ...over } };
}

test("the seconds a sale can be undone for do not begin anew when its receipt is out", () => {
  const waiting = told(state, paid({ id: "s1", print: "pending" }), 1_000);
  const printed = told(waiting, paid({ id: "s1", print: "printed" }), 4_000);
  expect(printed.cabins).toMatchObject([{ receivedMs: 1_000, cabin: { lastSale: { print: "printed" } } }]);
  expect(told(printed, paid({ id: "s2" }), 6_000).cabins).toMatchObject([{ receivedMs: 6_000 }]);
});

test("a call is counted on from the newest word of it", () => {
  const before = told(state, stories.talking(), 1_000);
  expect(told(before, stories.talking(), 4_000).cabins).toMatchObject([{ receivedMs: 4_000 }]);
});
