import type { CapturedDatagram } from "./pcap-datagrams.ts";
import { SipMessage } from "./sip-message.ts";

export interface CapturedSip {
  readonly atMs: number;
  readonly fromPort: number;
  readonly toPort: number;
  readonly message: SipMessage;
}

/** One SIP leg on the wire: all messages of a Call-ID. Times are the kernel's; null where the message never came. */
export interface CapturedLeg {
  readonly callId: string;
  readonly messages: readonly CapturedSip[];
  /** The user part of the request URI of the last INVITE that opened the leg: the number as it was dialled on this leg. */
  readonly number: string;
  readonly inviteAtMs: number | null;
  /** The first 180 or 183. */
  readonly ringingAtMs: number | null;
  /** The first 200 to the INVITE. */
  readonly answeredAtMs: number | null;
  readonly ackAtMs: number | null;
  readonly cancelAtMs: number | null;
  readonly byeAtMs: number | null;
  /** The last final response to the INVITE: 200, 486, 487 ... */
  readonly finalStatus: number | null;
  /** From the 200 to the BYE: what both ends of this leg agree was spoken. */
  readonly talkedMs: number | null;
}

/** Everything a capture saw. */
export class SipCapture {
  readonly datagrams: readonly CapturedDatagram[];
  readonly messages: readonly CapturedSip[];

  constructor(datagrams: readonly CapturedDatagram[]) {
    this.datagrams = datagrams;
    this.messages = datagrams.flatMap(sipOf);
  }

  /** The calls that went through this port, by their first INVITE. With the carrier's port: the carrier legs. */
  legsAt(port: number): readonly CapturedLeg[] {
    const byCall = Map.groupBy(
      this.messages.filter(({ fromPort, toPort }) => fromPort === port || toPort === port),
      ({ message }) => message.callId,
    );
    return [...byCall].filter(([, messages]) => messages.some(isInvite)).map(([callId, messages]) => legOf(callId, messages));
  }

  /** The only leg of this number at this port. */
  legTo(number: string, port: number): CapturedLeg {
    const legs = this.legsAt(port).filter((leg) => leg.number === number);
    const [leg] = legs;
    if (leg === undefined || legs.length !== 1) throw new Error(`the capture has ${legs.length} legs to ${number} at port ${port}`);
    return leg;
  }

  /** How many RTP packets one port sent to another. */
  soundPackets(fromPort: number, toPort: number): number {
    return this.datagrams.filter((one) => one.fromPort === fromPort && one.toPort === toPort && isRtp(one.payload)).length;
  }
}

function sipOf({ atMs, fromPort, toPort, payload }: CapturedDatagram): readonly CapturedSip[] {
  const text = payload.toString("utf8");
  if (!/^[^\r\n]*SIP\/2\.0/.test(text)) return [];
  return [{ atMs, fromPort, toPort, message: SipMessage.parse(text) }];
}

/** RTP version 2 and no RTCP (RFC 5761 §4). */
function isRtp(payload: Buffer): boolean {
  const type = payload.length >= 12 ? payload.readUInt8(1) & 0x7f : 127;
  return payload.length >= 12 && payload.readUInt8(0) >> 6 === 2 && (type < 64 || type > 95);
}

function isInvite({ message }: CapturedSip): boolean {
  return message.method === "INVITE" && message.toTag() === null;
}

function legOf(callId: string, messages: readonly CapturedSip[]): CapturedLeg {
  const request = (method: string) => messages.find(({ message }) => message.method === method)?.atMs ?? null;
  const answerWith = (low: number, high: number) =>
    messages.find(
      ({ message }) => message.cseqMethod === "INVITE" && message.status !== null && message.status >= low && message.status <= high,
    )?.atMs ?? null;
  const invite = messages.findLast(isInvite);
  const answeredAtMs = answerWith(200, 200);
  const byeAtMs = request("BYE");
  return {
    callId,
    messages,
    number: /^INVITE sip:([^@]*)@/.exec(invite?.message.start ?? "")?.[1] ?? "",
    inviteAtMs: messages.find(isInvite)?.atMs ?? null,
    ringingAtMs: answerWith(180, 183),
    answeredAtMs,
    ackAtMs: request("ACK"),
    cancelAtMs: request("CANCEL"),
    byeAtMs,
    finalStatus:
      messages.findLast(({ message }) => message.cseqMethod === "INVITE" && (message.status ?? 0) >= 200)?.message.status ?? null,
    talkedMs: answeredAtMs === null || byeAtMs === null ? null : byeAtMs - answeredAtMs,
  };
}
