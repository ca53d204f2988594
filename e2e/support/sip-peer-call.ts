import { digestAnswer } from "./digest-answer.ts";
import type { EventLog } from "./event-log.ts";
import type { InviteOptions } from "./invite-options.ts";
import { SipMessage } from "./sip-message.ts";
import type { SipPassage } from "./sip-passage.ts";

/** What a call needs of the peer that places it. */
export interface CallingPeer {
  readonly log: EventLog<SipPassage>;
  newId(): string;
  sdp(): string;
  send(message: SipMessage, port: number): void;
  untilResponse(callId: string, cseq: number, fits: (status: number) => boolean, withinMs?: number): Promise<SipMessage>;
  requestHeaders(options: {
    callId: string;
    from: string;
    to: string;
    cseq: string;
    contactUser: string;
    branch?: string;
  }): (readonly [string, string])[];
}

/** A call placed by a raw SIP peer. It answers one challenge and acknowledges final responses; the rest is the test's. */
export class SipPeerCall {
  readonly callId: string;
  readonly #peer: CallingPeer;
  readonly #port: number;
  readonly #options: InviteOptions;
  readonly #from: string;
  readonly #to: string;
  #cseq = 1;
  #branch = "";

  constructor(peer: CallingPeer, port: number, options: InviteOptions) {
    this.#peer = peer;
    this.#port = port;
    this.#options = options;
    this.callId = peer.newId();
    this.#from = `<sip:${options.fromUser ?? options.account.user}@127.0.0.1>;tag=${this.callId.slice(0, 10)}`;
    // Only the request URI is what the test wrote: a broken To would be refused before the number is looked at.
    this.#to = `<sip:callee@127.0.0.1>`;
  }

  start(): void {
    this.#sendInvite([]);
    void this.#followUp();
  }

  /** Every message of this call, in and out, in order. */
  get passages(): readonly SipPassage[] {
    return this.#peer.log.entries.filter(({ message }) => message.callId === this.callId);
  }

  /** The first response to the (authenticated) INVITE with this status. */
  untilStatus(status: number, withinMs?: number): Promise<SipPassage> {
    return this.#until(({ message }) => message.status === status && message.cseqMethod === "INVITE", `status ${status}`, withinMs);
  }

  /** The status that ended the INVITE, the challenge apart. */
  async untilFinal(withinMs?: number): Promise<SipPassage> {
    const challenged = this.#options.authenticates === false ? 0 : 401;
    return this.#until(
      ({ message }) => (message.status ?? 0) >= 200 && message.status !== challenged && message.cseqMethod === "INVITE",
      "final response",
      withinMs,
    );
  }

  /** The BYE of the other side. */
  untilBye(withinMs?: number): Promise<SipPassage> {
    return this.#until(({ message }) => message.method === "BYE", "BYE", withinMs);
  }

  cancel(): void {
    const headers = this.#headers(`${this.#cseq} CANCEL`, this.#to, this.#branch);
    this.#peer.send(new SipMessage(`CANCEL ${this.#options.uri} SIP/2.0`, headers), this.#port);
  }

  bye(): void {
    const answer = this.#lastAnswer();
    const to = answer?.header("To") ?? this.#to;
    this.#peer.send(
      new SipMessage(`BYE ${answer?.contactUri() ?? this.#options.uri} SIP/2.0`, this.#headers(`${++this.#cseq} BYE`, to)),
      this.#port,
    );
  }

  async #followUp(): Promise<void> {
    const { account, uri, authenticates = true } = this.#options;
    const first = await this.#finalOf(this.#cseq);
    if (first === null) return;
    this.#acknowledge(first);
    if (first.status !== 401 || !authenticates) return;
    const authorization = digestAnswer({ challenge: first.header("WWW-Authenticate"), method: "INVITE", uri, ...account });
    this.#cseq++;
    this.#sendInvite([["Authorization", authorization]]);
    const final = await this.#finalOf(this.#cseq);
    if (final !== null) this.#acknowledge(final);
  }

  /** Null when none came: some requests are so broken that nobody answers them. */
  #finalOf(cseq: number): Promise<SipMessage | null> {
    return this.#peer.untilResponse(this.callId, cseq, (status) => status >= 200, 120_000).catch(() => null);
  }

  #sendInvite(extra: readonly (readonly [string, string])[]): void {
    this.#branch = `z9hG4bK${this.#peer.newId()}`;
    const headers = [
      ...this.#headers(`${this.#cseq} INVITE`, this.#to, this.#branch),
      ...extra,
      ["Content-Type", "application/sdp"] as const,
    ];
    this.#peer.send(new SipMessage(`INVITE ${this.#options.uri} SIP/2.0`, headers, this.#peer.sdp()), this.#port);
  }

  /** RFC 3261 §17.1.1.3: the ACK of a refusal belongs to the INVITE's transaction; that of a 2xx is a request of the dialog. */
  #acknowledge(final: SipMessage): void {
    const accepted = (final.status ?? 0) < 300;
    const target = accepted ? (final.contactUri() ?? this.#options.uri) : this.#options.uri;
    const headers = this.#headers(`${this.#cseq} ACK`, final.header("To"), accepted ? undefined : this.#branch);
    this.#peer.send(new SipMessage(`ACK ${target} SIP/2.0`, headers), this.#port);
  }

  #lastAnswer(): SipMessage | undefined {
    return this.passages.findLast(
      ({ direction, message }) => direction === "in" && message.cseqMethod === "INVITE" && (message.status ?? 0) >= 200,
    )?.message;
  }

  #headers(cseq: string, to: string, branch?: string): (readonly [string, string])[] {
    const base = { callId: this.callId, from: this.#from, to, cseq, contactUser: this.#options.account.user };
    return this.#peer.requestHeaders(branch === undefined ? base : { ...base, branch });
  }

  #until(fits: (passage: SipPassage) => boolean, what: string, withinMs = 10_000): Promise<SipPassage> {
    return this.#peer.log.until((one) => one.direction === "in" && one.message.callId === this.callId && fits(one), { withinMs, what });
  }
}
