import { beforeEach, expect, test } from "vitest";
import type { PhoneLifted } from "../../../shared/ports/call-engine.ts";
import type { MonoMs, UtcMs } from "../../../shared/time/clock.ts";
import { LiftedPhones } from "./lifted-phones.ts";

const phone = (line: string, digits = ""): PhoneLifted => ({
  ...{ kind: "off-hook", switchCallId: `shop-${line}`, line, digits },
  ...{ atMono: 1_000 as MonoMs, atUtc: 50_000 as UtcMs },
});

let phones: LiftedPhones;
beforeEach(() => {
  phones = new LiftedPhones();
});

test("a phone is told when it is lifted and with each digit, with the moment it was lifted", () => {
  expect(phones.lift(phone("4301"))).toEqual([phone("4301")]);
  expect(phones.digit("shop-4301", "5")).toEqual([phone("4301", "5")]);
  expect(phones.digit("shop-4301", "6")).toEqual([phone("4301", "56")]);
});

test("it is over once: put back, or its call begins", () => {
  phones.lift(phone("4301"));
  expect(phones.over("shop-4301")).toEqual([{ kind: "on-hook", switchCallId: "shop-4301", line: "4301" }]);
  expect(phones.over("shop-4301")).toEqual([]);
});

test("digits of a phone that talks are nobody's", () => {
  expect(phones.digit("shop-4301", "1")).toEqual([]);
});

test("said to be lifted twice it has lost no digit", () => {
  phones.lift(phone("4301"));
  phones.digit("shop-4301", "5");
  expect(phones.lift(phone("4301"))).toEqual([]);
  expect(phones.digit("shop-4301", "6")).toEqual([phone("4301", "56")]);
});

test("what the switch holds is taken over, with the digits that nobody heard of, and what it holds no more is over", () => {
  for (const line of ["4301", "4302", "4304"]) phones.lift(phone(line));
  const later = { ...phone("4302", "9"), atMono: 1_002 as MonoMs };
  expect(phones.found([later, phone("4303", "0"), phone("4304")])).toEqual([
    { kind: "on-hook", switchCallId: "shop-4301", line: "4301" },
    phone("4302", "9"),
    phone("4303", "0"),
  ]);
});
