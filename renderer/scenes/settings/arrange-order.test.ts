import { expect, test } from "vitest";
import { movedBy, movedTo } from "./arrange-order.ts";

test.each`
  cabin | target | order
  ${1}  | ${3}   | ${[2, 3, 1, 4]}
  ${4}  | ${1}   | ${[4, 1, 2, 3]}
  ${2}  | ${2}   | ${[1, 2, 3, 4]}
  ${9}  | ${2}   | ${[1, 2, 3, 4]}
`("cabin $cabin to the place of $target: $order", ({ cabin, target, order }) => {
  expect(movedTo([1, 2, 3, 4], cabin, target)).toEqual(order);
});

test.each`
  cabin | step  | order
  ${2}  | ${-1} | ${[2, 1, 3]}
  ${2}  | ${1}  | ${[1, 3, 2]}
  ${1}  | ${-1} | ${[1, 2, 3]}
  ${3}  | ${1}  | ${[1, 2, 3]}
`("cabin $cabin by $step: $order", ({ cabin, step, order }) => {
  expect(movedBy([1, 2, 3], cabin, step)).toEqual(order);
});
