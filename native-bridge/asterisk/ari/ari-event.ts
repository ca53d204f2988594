import { phoneOfChannel } from "../calls/phone-of-channel.ts";
import { listAt, numberAt, objectAt, textAt } from "./json-read.ts";

/** The events this product acts on, reduced to what it acts on. `call` is the uniqueid of the cabin's channel, which is the linkedid of all its legs. */
export type AriEvent =
  | { readonly kind: "asked"; readonly channel: string; readonly line: string; readonly dialled: string }
  /** A phone that was lifted waits for digits, and has dialled one more. */
  | { readonly kind: "lifted"; readonly channel: string; readonly line: string }
  | { readonly kind: "digit"; readonly channel: string; readonly digit: string }
  /** A channel that whispers to a cabin waits for its sound, or has played it. */
  | { readonly kind: "whisper-ready" | "whisper-over"; readonly channel: string }
  | { readonly kind: "dial"; readonly caller: string; readonly leg: string; readonly status: string }
  | { readonly kind: "hangup-request"; readonly channel: string }
  /** `sipStatus` is what ended the channel's INVITE when that was no ordinary end (487 after a CANCEL), else 0. */
  | { readonly kind: "destroyed"; readonly channel: string; readonly cause: number; readonly sipStatus: number }
  | { readonly kind: "contact"; readonly endpoint: string; readonly status: string }
  | { readonly kind: "replaced" };

/** What the channels that whisper bear as their argument. */
export const whisperPurpose = "warning";

/** What the switch is asked to send; the rest (62 % of it ChannelVarset) stays with it. */
export const wantedEventTypes = [
  "StasisStart",
  "ChannelUserevent",
  "ChannelDtmfReceived",
  "PlaybackFinished",
  "Dial",
  "ChannelHangupRequest",
  "ChannelDestroyed",
  "ContactStatusChange",
  "ApplicationReplaced",
  // The filter holds for replies over the websocket as well: without it no request would ever be answered.
  "RESTResponse",
] as const;

/** Null for what is of no interest or not in the promised shape. */
export function parseAriEvent(message: Readonly<Record<string, unknown>>): AriEvent | null {
  const channel = textAt(objectAt(message, "channel"), "id");
  switch (message.type) {
    case "StasisStart": {
      const [purpose, line, dialled] = listAt(message, "args");
      if (purpose === whisperPurpose) return { kind: "whisper-ready", channel };
      return purpose === "authorise" && typeof line === "string" && typeof dialled === "string" && channel !== ""
        ? { kind: "asked", channel, line, dialled }
        : null;
    }
    case "ChannelUserevent": {
      const line = phoneOfChannel(textAt(objectAt(message, "channel"), "name"));
      return textAt(message, "eventname") === "lifted" && line !== "" ? { kind: "lifted", channel, line } : null;
    }
    case "ChannelDtmfReceived": {
      const digit = textAt(message, "digit");
      return /^[0-9*]$/.test(digit) && channel !== "" ? { kind: "digit", channel, digit } : null;
    }
    case "PlaybackFinished": {
      const [, played] = /^channel:(.+)$/.exec(textAt(objectAt(message, "playback"), "target_uri")) ?? [];
      return played === undefined ? null : { kind: "whisper-over", channel: played };
    }
    case "Dial":
      return dialEvent(message);
    case "ChannelHangupRequest":
      return channel === "" ? null : { kind: "hangup-request", channel };
    case "ChannelDestroyed":
      return channel === ""
        ? null
        : { kind: "destroyed", channel, cause: numberAt(message, "cause"), sipStatus: numberAt(message, "tech_cause") };
    case "ContactStatusChange":
      return {
        kind: "contact",
        endpoint: textAt(objectAt(message, "endpoint"), "resource"),
        status: textAt(objectAt(message, "contact_info"), "contact_status"),
      };
    case "ApplicationReplaced":
      return { kind: "replaced" };
    default:
      return null;
  }
}

function dialEvent(message: Readonly<Record<string, unknown>>): AriEvent | null {
  const caller = textAt(objectAt(message, "caller"), "id");
  const leg = textAt(objectAt(message, "peer"), "id");
  return caller === "" || leg === "" ? null : { kind: "dial", caller, leg, status: textAt(message, "dialstatus") };
}
