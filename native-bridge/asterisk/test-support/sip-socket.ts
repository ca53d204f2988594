import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { parseSip, type SipMessage } from "./sip-message.ts";

/** A UDP port of the loopback address that speaks SIP and remembers what it heard. */
export class SipSocket {
  readonly heard: SipMessage[] = [];
  readonly #socket: Socket;
  readonly #waiting = new Set<() => void>();
  #port = 0;

  static async open(): Promise<SipSocket> {
    const socket = createSocket("udp4");
    socket.bind(0, "127.0.0.1");
    await once(socket, "listening");
    return new SipSocket(socket);
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#port = socket.address().port;
    socket.on("message", (data, from) => {
      const text = data.toString("utf8");
      if (!text.includes("SIP/2.0")) return;
      this.heard.push(parseSip(text, from.port));
      for (const look of this.#waiting) look();
    });
  }

  get port(): number {
    return this.#port;
  }

  send(port: number, lines: readonly string[], body = ""): void {
    const type = body === "" ? [] : ["Content-Type: application/sdp"];
    this.#socket.send([...lines, ...type, `Content-Length: ${Buffer.byteLength(body)}`, "", body].join("\r\n"), port, "127.0.0.1");
  }

  reply(request: SipMessage, status: string, extra: readonly string[] = [], body = ""): void {
    const tagged = request.header("To").includes("tag=") ? request.header("To") : `${request.header("To")};tag=${this.#port}`;
    this.send(
      request.port,
      [
        `SIP/2.0 ${status}`,
        ...request.headers("Via").map((via) => `Via: ${via}`),
        `From: ${request.header("From")}`,
        `To: ${status.startsWith("100") ? request.header("To") : tagged}`,
        `Call-ID: ${request.header("Call-ID")}`,
        `CSeq: ${request.header("CSeq")}`,
        `Contact: <sip:peer@127.0.0.1:${this.#port}>`,
        ...extra,
      ],
      body,
    );
  }

  /** The first message, heard already or still to come, that fits. */
  async next(fits: (message: SipMessage) => boolean, deadlineMs = 8_000): Promise<SipMessage> {
    const found = this.heard.find(fits);
    if (found !== undefined) return found;
    return new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      const look = () => {
        const message = this.heard.find(fits);
        if (message === undefined) return;
        done();
        resolve(message);
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(`no such SIP message in ${deadlineMs} ms; heard: ${this.heard.map((m) => m.method || m.status).join(" ")}`));
      }, deadlineMs);
      this.#waiting.add(look);
    });
  }

  close(): void {
    this.#socket.close();
  }
}

export function sdp(port: number): string {
  return [
    "v=0",
    "o=- 1 1 IN IP4 127.0.0.1",
    "s=-",
    "c=IN IP4 127.0.0.1",
    "t=0 0",
    `m=audio ${port} RTP/AVP 8 0 101`,
    "a=rtpmap:8 PCMA/8000",
    "a=rtpmap:0 PCMU/8000",
    "a=rtpmap:101 telephone-event/8000",
    "a=fmtp:101 0-16",
    "a=sendrecv",
    "",
  ].join("\r\n");
}
