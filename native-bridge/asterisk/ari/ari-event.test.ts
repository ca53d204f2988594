import { expect, test } from "vitest";
import { parseAriEvent } from "./ari-event.ts";

const cabin = { id: "timbre-1.0", name: "PJSIP/4301-00000000" };
const leg = { id: "timbre-1.1", name: "PJSIP/trunk1-00000001" };

test.each([
  [
    { type: "StasisStart", args: ["authorise", "4301", "0322768005"], channel: cabin },
    { kind: "asked", channel: "timbre-1.0", line: "4301", dialled: "0322768005" },
  ],
  [{ type: "StasisStart", args: ["other", "4301", "0322768005"], channel: cabin }, null],
  [{ type: "StasisStart", args: ["authorise", "4301"], channel: cabin }, null],
  [{ type: "StasisStart", args: ["authorise", "4301", 5], channel: cabin }, null],
  [
    { type: "StasisStart", args: ["warning"], channel: { id: "whisper-1", name: "Snoop/timbre-1.0-00000000" } },
    { kind: "whisper-ready", channel: "whisper-1" },
  ],
  [
    { type: "ChannelUserevent", eventname: "lifted", channel: cabin, userevent: {} },
    { kind: "lifted", channel: "timbre-1.0", line: "4301" },
  ],
  [{ type: "ChannelUserevent", eventname: "other", channel: cabin }, null],
  [{ type: "ChannelUserevent", eventname: "lifted" }, null],
  [
    { type: "ChannelDtmfReceived", digit: "*", duration_ms: 100, channel: cabin },
    { kind: "digit", channel: "timbre-1.0", digit: "*" },
  ],
  [{ type: "ChannelDtmfReceived", digit: "#", channel: cabin }, null],
  [{ type: "ChannelDtmfReceived", digit: "A", channel: cabin }, null],
  [
    { type: "PlaybackFinished", playback: { target_uri: "channel:whisper-1", state: "done" } },
    { kind: "whisper-over", channel: "whisper-1" },
  ],
  [{ type: "PlaybackFinished", playback: { target_uri: "bridge:b-1" } }, null],
  [
    { type: "Dial", caller: cabin, peer: leg, dialstatus: "" },
    { kind: "dial", caller: "timbre-1.0", leg: "timbre-1.1", status: "" },
  ],
  [{ type: "Dial", peer: leg, dialstatus: "ANSWER" }, null],
  [
    { type: "ChannelHangupRequest", channel: leg, cause: 16 },
    { kind: "hangup-request", channel: "timbre-1.1" },
  ],
  [
    { type: "ChannelDestroyed", channel: leg, cause: 17 },
    { kind: "destroyed", channel: "timbre-1.1", cause: 17, sipStatus: 0 },
  ],
  [
    { type: "ChannelDestroyed", channel: cabin, cause: 16, tech_cause: 487 },
    { kind: "destroyed", channel: "timbre-1.0", cause: 16, sipStatus: 487 },
  ],
  [{ type: "ChannelDestroyed" }, null],
  [
    { type: "ContactStatusChange", endpoint: { resource: "4301" }, contact_info: { contact_status: "Unreachable" } },
    { kind: "contact", endpoint: "4301", status: "Unreachable" },
  ],
  [{ type: "ApplicationReplaced" }, { kind: "replaced" }],
  [{ type: "ChannelVarset", channel: cabin }, null],
  [{}, null],
  [{ type: "Dial", caller: null, peer: 3 }, null],
])("%j", (message, event) => {
  expect(parseAriEvent(message)).toEqual(event);
});
