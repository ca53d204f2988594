import { expect, test } from "vitest";
import type { Verdict } from "../../../shared/ports/call-engine.ts";
import type { Milliseconds } from "../../../shared/time/duration.ts";
import { verdictVariable } from "./verdict-variable.ts";

const ms = (value: number) => value as Milliseconds;
const trunks = new Set(["trunk1", "trunk2"]);
const allow: Extract<Verdict, { kind: "allow" }> = {
  kind: "allow",
  callId: "c-1_A",
  routes: [{ trunk: "trunk1", number: "34322768005" }],
  ringTimeoutMs: ms(45_500),
  limitMs: ms(600_000),
  limitMayGrow: false,
  warnMs: [],
};

test.each<[string, Partial<typeof allow>, string]>([
  ["plain", {}, "allow,c-1_A,PJSIP/34322768005@trunk1,,46,600000,600000,0,0"],
  [
    "two trunks",
    { routes: [allow.routes[0], { trunk: "trunk2", number: "0034322768005" }] },
    "allow,c-1_A,PJSIP/34322768005@trunk1,PJSIP/0034322768005@trunk2,46,600000,600000,0,0",
  ],
  ["one warning", { warnMs: [ms(60_000)] }, "allow,c-1_A,PJSIP/34322768005@trunk1,,46,600000,600000,60000,0"],
  [
    "warnings at 60 s and 10 s, both exact",
    { warnMs: [ms(60_000), ms(10_000)] },
    "allow,c-1_A,PJSIP/34322768005@trunk1,,46,600000,600000,60000,50000",
  ],
  [
    "30 s and 20 s would sound a third time: only the first",
    { warnMs: [ms(30_000), ms(20_000)] },
    "allow,c-1_A,PJSIP/34322768005@trunk1,,46,600000,600000,30000,0",
  ],
  [
    "a warning before the answer does not sound, the next one does",
    { limitMs: ms(50_000), warnMs: [ms(60_000), ms(10_000)] },
    "allow,c-1_A,PJSIP/34322768005@trunk1,,46,50000,50000,10000,0",
  ],
  [
    "a limit that may grow is none of L()'s: its span has no end",
    { limitMayGrow: true, warnMs: [ms(60_000), ms(10_000)] },
    "allow,c-1_A,PJSIP/34322768005@trunk1,,46,600000,1000000000,999460000,50000",
  ],
  [
    "one that may grow and has no warning still gives L() one, which is never heard",
    { limitMayGrow: true },
    "allow,c-1_A,PJSIP/34322768005@trunk1,,46,600000,1000000000,1,0",
  ],
])("%s", (_what, change, text) => {
  expect(verdictVariable({ ...allow, ...change }, trunks)).toBe(text);
});

test("a denial is one word", () => {
  expect(verdictVariable({ kind: "deny" }, trunks)).toBe("deny");
});

test.each<[string, Partial<typeof allow>]>([
  ["a call id with a comma", { callId: "a,b" }],
  ["an empty call id", { callId: "" }],
  ["an unknown trunk", { routes: [{ trunk: "evil", number: "1" }] }],
  ["a number with a second destination", { routes: [{ trunk: "trunk1", number: "1&PJSIP/2" }] }],
  ["a number with a comma", { routes: [{ trunk: "trunk1", number: "1,2" }] }],
  ["an empty number", { routes: [{ trunk: "trunk1", number: "" }] }],
  ["no limit", { limitMs: ms(0) }],
  ["a broken limit", { limitMs: ms(1_000.5) }],
  ["no ringing time", { ringTimeoutMs: ms(0) }],
])("%s stops here", (_what, change) => {
  expect(() => verdictVariable({ ...allow, ...change }, trunks)).toThrow(/verdict/);
});
