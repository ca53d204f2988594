import { randomBytes } from "node:crypto";
import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import { digestAnswer } from "./digest-answer.ts";
import { EventLog } from "./event-log.ts";
import type { InviteOptions, SipAccount } from "./invite-options.ts";
import { RtpStream } from "./rtp-stream.ts";
import { SipMessage } from "./sip-message.ts";
import type { SipPassage } from "./sip-passage.ts";
import { type CallingPeer, SipPeerCall } from "./sip-peer-call.ts";

/**
 * A small SIP peer that says exactly what a test wants, when it wants it: a phone that cancels within a millisecond of
 * the answer, a carrier that never answers a refresh. It repeats nothing (loopback loses nothing) and checks nothing.
 */
export class SipPeer implements CallingPeer {
  readonly log = new EventLog<SipPassage>("SIP peer");
  readonly sound: RtpStream;
  readonly port: number;
  /** Methods it acts deaf to. */
  readonly ignored = new Set<string>();
  readonly #socket: Socket;
  readonly #answers = new Map<string, string>();
  #closed = false;

  private constructor(socket: Socket, sound: RtpStream) {
    this.#socket = socket;
    this.sound = sound;
    this.port = socket.address().port;
    socket.on("message", (data, from) => this.#receive(data, from));
    socket.on("error", () => undefined);
  }

  static async open(options: { port?: number } = {}): Promise<SipPeer> {
    const socket = createSocket("udp4");
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.once("error", reject);
    socket.bind(options.port ?? 0, "127.0.0.1", () => resolve());
    await promise;
    return new SipPeer(socket, await RtpStream.open());
  }

  /** Registers and returns the final status: 200, or what the registrar refused with. */
  async register(account: SipAccount, registrarPort: number, expires = 300): Promise<number> {
    const callId = this.newId();
    const uri = `sip:127.0.0.1:${registrarPort}`;
    const address = `<sip:${account.user}@127.0.0.1:${registrarPort}>`;
    const send = (cseq: number, authorization: readonly (readonly [string, string])[]) => {
      const headers = this.requestHeaders({
        callId,
        from: `${address};tag=${callId}`,
        to: address,
        cseq: `${cseq} REGISTER`,
        contactUser: account.user,
      });
      this.send(new SipMessage(`REGISTER ${uri} SIP/2.0`, [...headers, ["Expires", String(expires)], ...authorization]), registrarPort);
      return this.untilResponse(callId, cseq, (status) => status >= 200);
    };
    const first = await send(1, []);
    if (first.status !== 401) return first.status ?? 0;
    const authorization = digestAnswer({ challenge: first.header("WWW-Authenticate"), method: "REGISTER", uri, ...account });
    return (await send(2, [["Authorization", authorization]])).status ?? 0;
  }

  /** Sends an INVITE to a switch on loopback. */
  invite(port: number, options: InviteOptions): SipPeerCall {
    const call = new SipPeerCall(this, port, options);
    call.start();
    return call;
  }

  /** The next request of this method, or one that came since the entry `from` of the log. */
  untilRequest(method: string, options: { withinMs?: number; from?: number } = {}): Promise<SipPassage> {
    return this.log.until((one) => one.direction === "in" && one.message.method === method, { ...options, what: `${method} request` });
  }

  /** Answers a request as a carrier would. A 2xx or 183 to an INVITE carries SDP. */
  respond(request: SipPassage, status: number, reason = "Test"): void {
    const { message, from } = request;
    const tagged = message.toTag() !== null || status === 100;
    const copied = message.headers.filter(([name]) => ["via", "from", "call-id", "cseq", "record-route"].includes(name.toLowerCase()));
    const to = `${message.header("To")}${tagged ? "" : `;tag=${message.callId.slice(0, 12)}`}`;
    const withSdp = message.method === "INVITE" && (status === 183 || (status >= 200 && status < 300));
    const contact = [
      ["Contact", `<sip:peer@127.0.0.1:${this.port}>`] as const,
      ...(withSdp ? [["Content-Type", "application/sdp"] as const] : []),
    ];
    const response = new SipMessage(`SIP/2.0 ${status} ${reason}`, [...copied, ["To", to], ...contact], withSdp ? this.sdp() : "");
    this.#answers.set(message.header("Via"), response.toString());
    if (from !== null) this.send(response, from.port);
  }

  /** The first response of a transaction that fits. */
  async untilResponse(callId: string, cseq: number, fits: (status: number) => boolean, withinMs?: number): Promise<SipMessage> {
    const matches = ({ direction, message }: SipPassage) =>
      direction === "in" &&
      message.callId === callId &&
      message.status !== null &&
      message.header("CSeq").startsWith(`${cseq} `) &&
      fits(message.status);
    const found = await this.log.until(matches, { what: `response to ${callId}`, ...(withinMs === undefined ? {} : { withinMs }) });
    return found.message;
  }

  send(message: SipMessage, port: number): void {
    if (this.#closed) return;
    this.#socket.send(message.toString(), port, "127.0.0.1");
    this.log.push({ direction: "out", message, atMs: performance.now(), from: null });
  }

  requestHeaders(options: {
    callId: string;
    from: string;
    to: string;
    cseq: string;
    contactUser: string;
    branch?: string;
  }): (readonly [string, string])[] {
    return [
      ["Via", `SIP/2.0/UDP 127.0.0.1:${this.port};branch=${options.branch ?? `z9hG4bK${this.newId()}`};rport`],
      ["Max-Forwards", "70"],
      ["From", options.from],
      ["To", options.to],
      ["Call-ID", options.callId],
      ["CSeq", options.cseq],
      ["Contact", `<sip:${options.contactUser}@127.0.0.1:${this.port}>`],
      ["Allow", "INVITE, ACK, CANCEL, BYE, OPTIONS, UPDATE"],
    ];
  }

  sdp(): string {
    return `v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio ${this.sound.port} RTP/AVP 8 0\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:0 PCMU/8000\r\na=sendrecv\r\n`;
  }

  newId(): string {
    return randomBytes(12).toString("hex");
  }

  close(): void {
    this.#closed = true;
    this.sound.close();
    this.#socket.close();
  }

  #receive(data: Buffer, from: RemoteInfo): void {
    const message = SipMessage.parse(data.toString("utf8"));
    if (message.start === "") return;
    const passage: SipPassage = { direction: "in", message, atMs: performance.now(), from: { address: from.address, port: from.port } };
    const known = message.method === null ? undefined : this.#answers.get(message.header("Via"));
    if (known !== undefined && message.method !== "CANCEL" && message.method !== "ACK") {
      this.#socket.send(known, from.port, from.address);
      return;
    }
    if (message.method !== null && !this.ignored.has(message.method)) this.#answerByItself(passage, message.method);
    this.log.push(passage);
  }

  /** What every peer does without being told. A new INVITE is only acknowledged with 100; the rest is the test's. */
  #answerByItself(request: SipPassage, method: string): void {
    if (method === "ACK") return;
    if (method === "INVITE") {
      this.respond(request, request.message.toTag() === null ? 100 : 200);
      return;
    }
    if (method === "CANCEL") this.#refuseCancelled(request);
    this.respond(request, 200, "OK");
  }

  #refuseCancelled(cancel: SipPassage): void {
    const { callId } = cancel.message;
    const invite = this.log.entries.find(
      ({ direction, message }) => direction === "in" && message.method === "INVITE" && message.callId === callId,
    );
    const isFinal = ({ direction, message }: SipPassage) =>
      direction === "out" && message.callId === callId && message.cseqMethod === "INVITE" && (message.status ?? 0) >= 200;
    if (invite !== undefined && !this.log.entries.some(isFinal)) this.respond(invite, 487, "Request Terminated");
  }
}
