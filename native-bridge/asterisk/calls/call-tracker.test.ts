import { expect, test } from "vitest";
import type { AriEvent } from "../ari/ari-event.ts";
import { CallTracker } from "./call-tracker.ts";

const dial = (leg: string, status: string): AriEvent => ({ kind: "dial", caller: "cabin", leg, status });
const request = (channel: string): AriEvent => ({ kind: "hangup-request", channel });
const gone = (channel: string, cause = 16, sipStatus = 0): AriEvent => ({ kind: "destroyed", channel, cause, sipStatus });

function signsOf(events: readonly AriEvent[]): readonly string[] {
  const calls = new CallTracker();
  calls.begin("cabin", "4301", "0322768005");
  return events
    .flatMap((event) => calls.apply(event))
    .map((sign) => (sign.kind === "ended" ? `ended ${sign.cause}${sign.cabinCancelled ? " cancelled" : ""}` : sign.kind));
}

const answered = [dial("leg", ""), dial("leg", "RINGING"), dial("leg", "ANSWER")];
const talked = ["dialling", "ringing", "answered", "hung-up", "ended 16"];

test.each<[string, readonly AriEvent[], readonly string[]]>([
  ["the customer hangs up", [...answered, request("cabin"), gone("leg"), gone("cabin")], talked],
  ["the called side hangs up", [...answered, request("leg"), gone("leg"), request("cabin"), gone("cabin")], talked],
  ["the limit cuts: legs end without a request", [...answered, gone("leg"), gone("cabin")], talked],
  ["the cabin's channel is destroyed first", [...answered, gone("cabin"), gone("leg")], talked],
  [
    "events come twice",
    [...answered, ...answered, request("cabin"), request("cabin"), gone("leg"), gone("leg"), gone("cabin"), gone("cabin")],
    talked,
  ],
  [
    "a late ringing follows the answer",
    [dial("leg", ""), dial("leg", "ANSWER"), dial("leg", "RINGING"), gone("leg"), gone("cabin")],
    ["dialling", "answered", "hung-up", "ended 16"],
  ],
  ["busy", [dial("leg", ""), dial("leg", "BUSY"), gone("leg", 17), gone("cabin", 17)], ["dialling", "hung-up", "ended 17"]],
  [
    "the first trunk fails, the second answers",
    [
      dial("leg", ""),
      dial("leg", "CONGESTION"),
      gone("leg", 34),
      dial("leg2", ""),
      dial("leg2", "ANSWER"),
      request("leg2"),
      gone("leg2"),
      gone("cabin"),
    ],
    ["dialling", "answered", "hung-up", "ended 16"],
  ],
  ["cancelled before any leg", [request("cabin"), gone("cabin", 127, 487)], ["hung-up", "ended 127 cancelled"]],
  [
    "the answer crosses the CANCEL",
    [...answered, request("cabin"), gone("cabin", 16, 487), gone("leg")],
    [...talked.slice(0, 4), "ended 16 cancelled"],
  ],
  ["a carrier's 487 is not the cabin's", [...answered, gone("leg", 16, 487), gone("cabin")], talked],
  ["refused by the core", [gone("cabin", 21)], ["hung-up", "ended 21"]],
  [
    "an answer that meets the hang-up is no answer",
    [dial("leg", ""), request("cabin"), dial("leg", "ANSWER"), gone("leg"), gone("cabin")],
    ["dialling", "hung-up", "ended 16"],
  ],
  ["nothing of other calls", [{ kind: "dial", caller: "other", leg: "x", status: "ANSWER" }, gone("x"), gone("other")], []],
])("%s", (_what, events, signs) => {
  expect(signsOf(events)).toEqual(signs);
});

test("an adopted call that is up is told of only when it ends", () => {
  const calls = new CallTracker();
  calls.adopt({ switchCallId: "cabin", line: "4301", dialled: "0322768005", callId: "c1", up: true }, ["leg"]);
  expect(calls.apply(dial("leg", "ANSWER"))).toEqual([]);
  expect(calls.apply(request("leg"))).toEqual([{ kind: "hung-up", switchCallId: "cabin" }]);
  calls.apply(gone("leg"));
  expect(calls.apply(gone("cabin"))).toEqual([{ kind: "ended", switchCallId: "cabin", cause: 16, cabinCancelled: false }]);
  expect(calls.liveCallIds()).toEqual([]);
});
