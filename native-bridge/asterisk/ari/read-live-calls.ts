import type { EngineLiveCall } from "../../../shared/ports/call-engine.ts";
import { phoneOfChannel } from "../calls/phone-of-channel.ts";
import { SwitchFault } from "../process/switch-fault.ts";
import type { AriConnection } from "./ari-connection.ts";
import { objectAt, textAt } from "./json-read.ts";

export interface FoundCall extends EngineLiveCall {
  /** Channels towards carriers, the one that answered first. */
  readonly legs: readonly string[];
}

export interface FoundChannel {
  readonly id: string;
  readonly up: boolean;
  readonly line: string;
  readonly dialled: string;
  readonly callId: string;
}

/**
 * The calls the switch holds. A cabin's channel is known by CS_DIALLED, which the dialplan sets there and nowhere else;
 * which call a carrier's leg belongs to only its linkedid tells.
 */
export async function readLiveCalls(connection: AriConnection): Promise<readonly FoundCall[]> {
  const { status, body } = await connection.request({ method: "GET", path: "channels" });
  if (status !== 200 || !Array.isArray(body)) throw new SwitchFault("switch/protocol", `GET channels: ${status}`);
  const channels = eachOnce(body.map(foundChannel));
  const legs = await Promise.all(
    channels.filter((channel) => channel.dialled === "").map(async (leg) => ({ leg, call: await linkedId(connection, leg.id) })),
  );
  return channels
    .filter((channel) => channel.dialled !== "")
    .map((cabin) => {
      const own = legs.filter(({ call }) => call === cabin.id).map(({ leg }) => leg);
      return {
        switchCallId: cabin.id,
        line: cabin.line,
        dialled: cabin.dialled,
        callId: cabin.callId === "" ? null : cabin.callId,
        up: cabin.up || own.some((leg) => leg.up),
        legs: own.toSorted((one, other) => Number(other.up) - Number(one.up)).map((leg) => leg.id),
      };
    });
}

/**
 * The switch walks its channels while they change: one whose state moves on meanwhile (it is answered) may be listed
 * twice, the second time as it is now.
 */
export function eachOnce(channels: readonly FoundChannel[]): readonly FoundChannel[] {
  return [...new Map(channels.map((channel) => [channel.id, channel])).values()];
}

function foundChannel(channel: unknown): FoundChannel {
  const variables = objectAt(channel, "channelvars");
  return {
    id: textAt(channel, "id"),
    up: textAt(channel, "state") === "Up",
    line: phoneOfChannel(textAt(channel, "name")),
    dialled: textAt(variables, "CS_DIALLED"),
    callId: textAt(variables, "CS_CALL"),
  };
}

/** Empty when the leg ended in the meantime. */
async function linkedId(connection: AriConnection, channel: string): Promise<string> {
  const { status, body } = await connection.request({
    method: "GET",
    path: `channels/${encodeURIComponent(channel)}/variable`,
    query: { variable: "CHANNEL(linkedid)" },
  });
  return status === 200 ? textAt(body, "value") : "";
}
