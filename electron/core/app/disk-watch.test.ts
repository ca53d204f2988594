import { expect, test } from "vitest";
import { fakeTime } from "../../../fixtures/fake-time.ts";
import { createDiskWatch } from "./disk-watch.ts";

test("a disk that fills is told by tenths of a gigabyte, and told again when there is room", () => {
  const time = fakeTime();
  let free: number | null = 5e9;
  const told: (number | null)[] = [];
  const watch = createDiskWatch({ scheduler: time.scheduler, freeBytes: () => free, changed: () => told.push(watch.lowBytes) });
  const stop = watch.start();
  for (free of [9.5e8, 9.4e8, 8.2e8, 1.1e9, 1.3e9, null]) time.pass(60_000);
  expect(told).toEqual([9e8, 8e8, 1.1e9, null]);
  stop();
  free = 1e6;
  time.pass(600_000);
  expect(watch.lowBytes).toBeNull();
});
