import { expect, test } from "vitest";
import { shopTime } from "./shop-time.ts";

test.each([
  ["America/Santiago", "CL", "18:42"],
  ["Europe/Madrid", "ES", "22:42"],
  ["Asia/Kolkata", "IN", "03:12"],
] as const)("the shop's clock in %s", (timeZone, country, time) => {
  expect(shopTime(new Date("2026-03-02T21:42:00.000Z"), { timeZone, country })).toBe(time);
});
