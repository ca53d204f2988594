import { expect, test } from "vitest";
import { createOnceGuard } from "./once-guard.ts";

test("a held Enter is one Enter", () => {
  let now = 0;
  const press = createOnceGuard(() => now);
  expect(press("Enter", false)).toBe(true);
  for (now = 500; now <= 3000; now += 30) expect(press("Enter", true)).toBe(false);
});

test("the same key twice within 400 ms counts once, and again after that", () => {
  let now = 1000;
  const press = createOnceGuard(() => now);
  expect(press("Enter", false)).toBe(true);
  now = 1399;
  expect(press("Enter", false)).toBe(false);
  now = 1400;
  expect(press("Enter", false)).toBe(true);
});

test("a different key in between is let through at once", () => {
  const press = createOnceGuard(() => 0);
  expect(press("*", false)).toBe(true);
  expect(press("Enter", false)).toBe(true);
});
