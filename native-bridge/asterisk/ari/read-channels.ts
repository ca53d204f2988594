import type { EngineLiveCall } from "../../../shared/ports/call-engine.ts";
import { phoneOfChannel } from "../calls/phone-of-channel.ts";
import { SwitchFault } from "../process/switch-fault.ts";
import type { AriConnection } from "./ari-connection.ts";
import { objectAt, textAt } from "./json-read.ts";

export interface FoundCall extends EngineLiveCall {
  /** Channels towards carriers, the one that answered first. */
  readonly legs: readonly string[];
}

/** A phone off the hook that no call has begun on. */
export interface FoundLifted {
  readonly switchCallId: string;
  readonly line: string;
  readonly digits: string;
  readonly sinceUtc: number;
}

export interface FoundChannel {
  readonly id: string;
  readonly up: boolean;
  readonly line: string;
  readonly dialled: string;
  readonly callId: string;
  /** Where it is in the dialplan. */
  readonly context: string;
  readonly sinceUtc: number;
}

/**
 * The calls the switch holds, and the phones that were lifted. The channel of a cabin that calls is known by CS_DIALLED, which the dialplan
 * sets there and nowhere else; which call a carrier's leg belongs to only its linkedid tells. A call is up when a carrier's leg is: the
 * cabin's own may have been answered when the phone was lifted.
 */
export async function readChannels(
  connection: AriConnection,
): Promise<{ readonly calls: readonly FoundCall[]; readonly lifted: readonly FoundLifted[] }> {
  const { status, body } = await connection.request({ method: "GET", path: "channels" });
  if (status !== 200 || !Array.isArray(body)) throw new SwitchFault("switch/protocol", `GET channels: ${status}`);
  const channels = eachOnce(body.map(foundChannel));
  const isLifted = (channel: FoundChannel) => channel.dialled === "" && channel.context === "lift";
  const others = channels.filter((channel) => channel.dialled === "" && !isLifted(channel));
  const legs = await Promise.all(others.map(async (leg) => ({ leg, call: await variable(connection, leg.id, "CHANNEL(linkedid)") })));
  const calls = channels
    .filter((channel) => channel.dialled !== "")
    .map((cabin) => {
      const own = legs.filter(({ call }) => call === cabin.id).map(({ leg }) => leg);
      return {
        switchCallId: cabin.id,
        line: cabin.line,
        dialled: cabin.dialled,
        callId: cabin.callId === "" ? null : cabin.callId,
        up: own.some((leg) => leg.up),
        legs: own.toSorted((one, other) => Number(other.up) - Number(one.up)).map((leg) => leg.id),
      };
    });
  const lifted = await Promise.all(
    channels.filter(isLifted).map(async ({ id, line, sinceUtc }) => ({
      ...{ switchCallId: id, line, sinceUtc },
      digits: await variable(connection, id, "CS_DIGITS"),
    })),
  );
  return { calls, lifted };
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
    context: textAt(objectAt(channel, "dialplan"), "context"),
    // "2026-11-23T09:21:07.123+0000"
    sinceUtc: Date.parse(textAt(channel, "creationtime")) || 0,
  };
}

/** Empty when the channel ended in the meantime, or has no such variable. */
async function variable(connection: AriConnection, channel: string, name: string): Promise<string> {
  const path = `channels/${encodeURIComponent(channel)}/variable`;
  const { status, body } = await connection.request({ method: "GET", path, query: { variable: name } });
  return status === 200 ? textAt(body, "value") : "";
}
