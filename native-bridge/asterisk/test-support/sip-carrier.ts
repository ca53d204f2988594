import type { SipMessage } from "./sip-message.ts";
import { SipSocket, sdp } from "./sip-socket.ts";

/** What the carrier does with an INVITE. */
export type CarrierScript = "ring" | "answer" | "ring-then-answer" | "silent" | `${number} ${string}`;

/** A carrier's switch: answers OPTIONS, treats INVITEs as told, and hangs up when asked. */
export class SipCarrier {
  readonly socket: SipSocket;
  script: CarrierScript = "ring-then-answer";
  /** Whether it answers at all. */
  powered = true;
  /** More header lines of a refusal, e.g. a Contact to redirect to. */
  extra: readonly string[] = [];

  static async open(): Promise<SipCarrier> {
    return new SipCarrier(await SipSocket.open());
  }

  private constructor(socket: SipSocket) {
    this.socket = socket;
    const timer = setInterval(() => this.#work(), 2);
    timer.unref();
    this.close = () => {
      clearInterval(timer);
      socket.close();
    };
  }

  readonly close: () => void;
  #done = 0;

  invites(): readonly SipMessage[] {
    const seen = new Set<string>();
    return this.socket.heard.filter(
      (message) => message.method === "INVITE" && !seen.has(message.header("Call-ID")) && seen.add(message.header("Call-ID")),
    );
  }

  answer(invite: SipMessage): void {
    this.socket.reply(invite, "200 OK", [], sdp(this.socket.port + 1));
  }

  hangUp(invite: SipMessage): void {
    const target = /<([^>]+)>/.exec(invite.header("Contact"))?.[1] ?? "";
    this.socket.send(invite.port, [
      `BYE ${target} SIP/2.0`,
      `Via: SIP/2.0/UDP 127.0.0.1:${this.socket.port};branch=z9hG4bK${Math.random()}`,
      "Max-Forwards: 70",
      `From: ${invite.header("To")};tag=${this.socket.port}`,
      `To: ${invite.header("From")}`,
      `Call-ID: ${invite.header("Call-ID")}`,
      "CSeq: 900 BYE",
    ]);
  }

  #work(): void {
    for (; this.#done < this.socket.heard.length; this.#done += 1) {
      const message = this.socket.heard[this.#done];
      if (message !== undefined && this.powered) this.#treat(message);
    }
  }

  #treat(message: SipMessage): void {
    switch (message.method) {
      case "REGISTER":
        this.socket.reply(message, "200 OK", [`Contact: ${message.header("Contact")};expires=300`]);
        break;
      case "OPTIONS":
      case "BYE":
        this.socket.reply(message, "200 OK");
        break;
      case "CANCEL":
        this.#cancelled(message);
        break;
      case "INVITE":
        this.#invited(message);
        break;
    }
  }

  #cancelled(cancel: SipMessage): void {
    this.socket.reply(cancel, "200 OK");
    const invite = this.invites().find((one) => one.header("Call-ID") === cancel.header("Call-ID"));
    if (invite !== undefined) this.socket.reply(invite, "487 Request Terminated");
  }

  #invited(invite: SipMessage): void {
    if (this.script === "silent") return;
    this.socket.reply(invite, "100 Trying");
    if (this.script === "ring" || this.script === "ring-then-answer") this.socket.reply(invite, "180 Ringing");
    if (this.script === "answer" || this.script === "ring-then-answer") this.answer(invite);
    else if (/^\d/.test(this.script)) this.socket.reply(invite, this.script, this.extra);
  }
}
