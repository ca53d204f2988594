import { createHash, randomUUID } from "node:crypto";
import { RtpEar } from "./rtp-ear.ts";
import type { SipMessage } from "./sip-message.ts";
import { SipSocket, sdp } from "./sip-socket.ts";

/** RFC 3261 17.1.1.2, without its doubling. */
const TIMER_A_MS = 500;

/** Longest wait for a final answer: the fence of 5 s for the core's verdict, then 3 s of tone, and a busy machine. */
const FINAL_MS = 15_000;

/** A cabin's telephone: calls with digest authentication and hangs up. */
export class SipPhone {
  readonly socket: SipSocket;
  /** What it hears. */
  readonly ear: RtpEar;
  /** Whether it answers at all; a phone without current does not. */
  powered = true;
  readonly #account: { readonly user: string; readonly secret: string; readonly switchPort: number };
  readonly close: () => void;

  static async open(account: { user: string; secret: string; switchPort: number }): Promise<SipPhone> {
    return new SipPhone(await SipSocket.open(), await RtpEar.open(), account);
  }

  private constructor(socket: SipSocket, ear: RtpEar, account: { user: string; secret: string; switchPort: number }) {
    this.socket = socket;
    this.ear = ear;
    this.#account = account;
    let done = 0;
    const timer = setInterval(() => {
      for (; done < socket.heard.length; done += 1) {
        const message = socket.heard[done];
        if (message !== undefined && this.powered && ["OPTIONS", "BYE"].includes(message.method)) socket.reply(message, "200 OK");
      }
    }, 2);
    timer.unref();
    this.close = () => {
      clearInterval(timer);
      socket.close();
      ear.close();
    };
  }

  /**
   * Sends an authenticated INVITE. `dialled` goes into the request URI as it stands. As long as the switch is silent
   * the first INVITE is sent again (RFC 3261 17.1.1.2, timer A): over UDP one datagram proves nothing.
   */
  async call(dialled: string): Promise<PhoneCall> {
    const { user, secret, switchPort } = this.#account;
    const call = new PhoneCall({ socket: this.socket, rtpPort: this.ear.port, user, switchPort }, `sip:${dialled}@127.0.0.1:${switchPort}`);
    call.invite(1, null);
    const again = setInterval(() => call.invite(1, null), TIMER_A_MS);
    const challenge = await this.socket.next((m) => call.owns(m) && m.status >= 180).finally(() => clearInterval(again));
    if (challenge.status !== 401) return call;
    call.acknowledge(1, challenge);
    call.invite(2, digest(challenge, { method: "INVITE", uri: call.uri, user, secret }));
    return call;
  }

  /** Its keys, one after the other, in a call that was answered. */
  async press(answer: SipMessage, keys: string): Promise<void> {
    const port = Number(/m=audio (\d+)/.exec(answer.body)?.[1]);
    for (const key of keys) await this.ear.press(port, key);
  }

  /** Tells the switch where it is, with 0 that it leaves; resolves with the answer's status. */
  async register(expiresSeconds = 300): Promise<number> {
    const { user, secret, switchPort } = this.#account;
    const id = randomUUID();
    const uri = `sip:127.0.0.1:${switchPort}`;
    const send = (sequence: number, authorization: readonly string[]) =>
      this.socket.send(switchPort, [
        `REGISTER ${uri} SIP/2.0`,
        `Via: SIP/2.0/UDP 127.0.0.1:${this.socket.port};branch=z9hG4bK${id}${sequence};rport`,
        "Max-Forwards: 70",
        `From: <sip:${user}@127.0.0.1>;tag=${id.slice(0, 8)}`,
        `To: <sip:${user}@127.0.0.1>`,
        `Call-ID: ${id}`,
        `CSeq: ${sequence} REGISTER`,
        `Contact: <sip:${user}@127.0.0.1:${this.socket.port}>`,
        `Expires: ${expiresSeconds}`,
        ...authorization,
      ]);
    send(1, []);
    const challenge = await this.socket.next((m) => m.header("Call-ID") === id && m.status === 401);
    send(2, [digest(challenge, { method: "REGISTER", uri, user, secret })]);
    return (await this.socket.next((m) => m.header("Call-ID") === id && m.header("CSeq") === "2 REGISTER")).status;
  }
}

export class PhoneCall {
  readonly uri: string;
  readonly #socket: SipSocket;
  readonly #user: string;
  readonly #port: number;
  readonly #rtpPort: number;
  readonly #id = randomUUID();
  readonly #branch = (sequence: number) => `z9hG4bK${this.#id}${sequence}`;

  constructor(from: { socket: SipSocket; rtpPort: number; user: string; switchPort: number }, uri: string) {
    this.#socket = from.socket;
    this.#user = from.user;
    this.#port = from.switchPort;
    this.#rtpPort = from.rtpPort;
    this.uri = uri;
  }

  owns(message: SipMessage): boolean {
    return message.header("Call-ID") === this.#id;
  }

  invite(sequence: number, authorization: string | null): void {
    const lines = this.#request("INVITE", this.uri, sequence, `<${this.uri}>`);
    const contact = `Contact: <sip:${this.#user}@127.0.0.1:${this.#socket.port}>`;
    this.#socket.send(this.#port, [...lines, contact, ...(authorization === null ? [] : [authorization])], sdp(this.#rtpPort));
  }

  acknowledge(sequence: number, response: SipMessage): void {
    this.#socket.send(this.#port, this.#request("ACK", this.uri, sequence, response.header("To")));
  }

  /** The final answer to the call, acknowledged. */
  async final(deadlineMs = FINAL_MS): Promise<SipMessage> {
    const response = await this.#socket.next((m) => this.owns(m) && m.status >= 200 && m.header("CSeq") === "2 INVITE", deadlineMs);
    this.acknowledge(2, response);
    return response;
  }

  bye(answer: SipMessage): void {
    const target = /<([^>]+)>/.exec(answer.header("Contact"))?.[1] ?? this.uri;
    this.#socket.send(this.#port, this.#request("BYE", target, 3, answer.header("To")));
  }

  cancel(): void {
    this.#socket.send(this.#port, this.#request("CANCEL", this.uri, 2, `<${this.uri}>`));
  }

  #request(method: string, uri: string, sequence: number, to: string): readonly string[] {
    return [
      `${method} ${uri} SIP/2.0`,
      `Via: SIP/2.0/UDP 127.0.0.1:${this.#socket.port};branch=${this.#branch(sequence)};rport`,
      "Max-Forwards: 70",
      `From: <sip:${this.#user}@127.0.0.1:${this.#port}>;tag=${this.#id.slice(0, 8)}`,
      `To: ${to}`,
      `Call-ID: ${this.#id}`,
      `CSeq: ${sequence} ${method}`,
    ];
  }
}

/** RFC 2617 with qop=auth, as Asterisk asks. */
function digest(
  challenge: SipMessage,
  { method, uri, user, secret }: { method: string; uri: string; user: string; secret: string },
): string {
  const value = (name: string) => new RegExp(`${name}="?([^",]+)"?`).exec(challenge.header("WWW-Authenticate"))?.[1] ?? "";
  const md5 = (text: string) => createHash("md5").update(text).digest("hex");
  const [realm, nonce, opaque] = [value("realm"), value("nonce"), value("opaque")];
  const response = md5([md5(`${user}:${realm}:${secret}`), nonce, "00000001", "c0ffee", "auth", md5(`${method}:${uri}`)].join(":"));
  const quoted = { username: user, realm, nonce, uri, response, opaque, cnonce: "c0ffee" };
  return `Authorization: Digest ${Object.entries(quoted)
    .map(([name, text]) => `${name}="${text}"`)
    .join(", ")}, algorithm=MD5, qop=auth, nc=00000001`;
}
