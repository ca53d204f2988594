import { expect, test } from "vitest";
import { eachOnce, type FoundChannel } from "./read-channels.ts";

const channel = (id: string, up: boolean): FoundChannel => ({
  ...{ id, up, line: "4301", dialled: "0322768005", callId: "call-1" },
  ...{ context: "authorise", sinceUtc: 0 },
});

test("a channel the switch lists twice while it is answered is one call, as it was said last", () => {
  expect(eachOnce([channel("a", false), channel("b", true), channel("a", true)])).toEqual([channel("a", true), channel("b", true)]);
});
