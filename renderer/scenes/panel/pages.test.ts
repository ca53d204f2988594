import { expect, test } from "vitest";
import { fakeCabin, offHookStories, stories } from "../../gallery/fake-cabins.ts";
import { pageCount, pageOf, pinnedOf } from "./pages.ts";

const NOW = 0;
const shop = (count: number, over: Readonly<Record<number, keyof typeof stories>> = {}) =>
  Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const story = over[number];
    return { cabin: story === undefined ? fakeCabin(number) : { ...stories[story](), number }, receivedMs: 0 };
  });

test.each([
  [1, 1],
  [40, 1],
  [41, 2],
  [80, 2],
  [96, 3],
])("%i cabins are %i pages", (cabins, pages) => {
  expect(pageCount(cabins)).toBe(pages);
});

test("a cabin's place is its page's, whatever happens to it", () => {
  expect(pageOf(shop(96), 2).map(({ cabin }) => cabin.number)).toEqual(Array.from({ length: 16 }, (_, index) => 81 + index));
});

test("whoever needs the cashier on another page is pinned, in the order of the shop", () => {
  const cabins = shop(96, { 3: "toPay", 50: "unreachable", 61: "toPay", 70: "cuttingOff", 71: "talking", 90: "disabled" });
  expect(pinnedOf(cabins, 0, 8, NOW)).toEqual([50, 61, 70]);
  expect(pinnedOf(cabins, 1, 8, NOW)).toEqual([3]);
});

test("a handset that is off the hook for long is pinned from another page too, from its twentieth second on, after everybody else", () => {
  const cabins = shop(96, { 61: "toPay" }).map((received) =>
    received.cabin.number === 50 ? { ...received, cabin: { ...offHookStories.lifted(), number: 50 } } : received,
  );
  expect([0, 11_999, 12_000].map((nowMs) => pinnedOf(cabins, 0, 8, nowMs))).toEqual([[61], [61], [50, 61]]);
  expect(pinnedOf(cabins, 0, 1, 12_000)).toEqual([61]);
});

test("where not all have room, money goes before a line that is gone, and a call about to be cut before both", () => {
  const cabins = shop(96, { 50: "unreachable", 61: "toPay", 62: "toPay", 70: "cuttingOff" });
  expect(pinnedOf(cabins, 0, 2, NOW)).toEqual([61, 70]);
});
