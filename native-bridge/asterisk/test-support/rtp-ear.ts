import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";

/** 20 ms of G.711; what is shorter keeps a connection open and says nothing. */
const speechBytes = 160;

/** The receiving end of a telephone: when sound arrived (RTP, RFC 3550). */
export class RtpEar {
  readonly arrivalsMs: number[] = [];
  readonly #socket: Socket;

  static async open(): Promise<RtpEar> {
    const socket = createSocket("udp4");
    socket.bind(0, "127.0.0.1");
    await once(socket, "listening");
    return new RtpEar(socket);
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("message", (packet) => {
      if (packet.length >= speechBytes) this.arrivalsMs.push(performance.now());
    });
  }

  get port(): number {
    return this.#socket.address().port;
  }

  /** The beginnings of what was heard: a pause of 200 ms separates two sounds. */
  sounds(): readonly number[] {
    return this.arrivalsMs.filter((atMs, index) => atMs - (this.arrivalsMs[index - 1] ?? 0) > 200);
  }

  close(): void {
    this.#socket.close();
  }
}
