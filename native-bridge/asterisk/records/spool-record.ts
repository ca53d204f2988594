import type { SpoolRecord } from "../../../shared/ports/call-engine.ts";
import { numberAt, textAt } from "../ari/json-read.ts";
import { phoneOfChannel } from "../calls/phone-of-channel.ts";

/**
 * One line of the switch's event log (CEL in JSON) as a record; null for events billing does not need.
 * The cabin's channel is the one whose uniqueid is the linkedid; every other leg of the call goes to a carrier.
 */
export function spoolRecord(line: string): SpoolRecord | null | "damaged" {
  const event = jsonOrNull(line);
  const switchCallId = textAt(event, "linkedid");
  const leg = textAt(event, "uniqueid");
  const atUs = microseconds(textAt(event, "eventtime"));
  if (switchCallId === "" || leg === "" || atUs === null) return "damaged";
  const isCabin = leg === switchCallId;
  switch (textAt(event, "eventtype")) {
    case "CHAN_START":
      return isCabin ? { kind: "start", switchCallId, line: phoneOfChannel(textAt(event, "channame")), atUs } : null;
    case "APP_START":
      return isCabin ? dialled(event, switchCallId, atUs) : null;
    case "ANSWER":
      return isCabin ? { kind: "cabin-answer", switchCallId, atUs } : { kind: "answer", switchCallId, leg, atUs };
    case "HANGUP":
      return isCabin
        ? null
        : { kind: "hangup", switchCallId, leg, cause: numberAt(jsonOrNull(textAt(event, "eventextra")), "hangupcause"), atUs };
    case "CS_END":
      return verdictEnd(event, switchCallId, atUs);
    case "LINKEDID_END":
      return { kind: "closed", switchCallId, atUs };
    default:
      return null;
  }
}

/** Dial begins: its first argument is "PJSIP/number@trunk". The leg has no channel yet, so it is named by its trunk. */
function dialled(event: unknown, switchCallId: string, atUs: number): SpoolRecord | null {
  const [, number, trunk] = /^PJSIP\/([^@,]+)@([a-z0-9_]+),/.exec(textAt(event, "appdata")) ?? [];
  if (textAt(event, "appname") !== "Dial" || number === undefined || trunk === undefined) return null;
  return { kind: "dialled", switchCallId, leg: trunk, dialled: number, atUs };
}

/** Our own record at the end of the cabin's channel: "call|dialstatus|cause|digits". A refused call has no id. */
function verdictEnd(event: unknown, switchCallId: string, atUs: number): SpoolRecord | "damaged" {
  const [callId, dialStatus, cause] = textAt(jsonOrNull(textAt(event, "eventextra")), "extra").split("|");
  if (callId === undefined || dialStatus === undefined || cause === undefined) return "damaged";
  return { kind: "verdict-end", switchCallId, callId, dialStatus, cause: Number(cause) || 0, atUs };
}

/** "1795304476.550939", seconds and six digits: kept whole, since a double of seconds would lose the last of them. */
function microseconds(stamp: string): number | null {
  const [, seconds, micros] = /^([0-9]{1,11})\.([0-9]{6})$/.exec(stamp) ?? [];
  return seconds === undefined || micros === undefined ? null : Number(seconds) * 1_000_000 + Number(micros);
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
