import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";

/** 20 ms of G.711; what is shorter keeps a connection open and says nothing. */
const speechBytes = 160;

/** The payload type the tests' phones offer for keys. */
const telephoneEvent = 101;

/** The ear of a telephone and its keys: when sound arrived (RTP, RFC 3550), and what is pressed. */
export class RtpEar {
  readonly arrivalsMs: number[] = [];
  readonly #socket: Socket;
  #sequence = 0;
  #timestamp = 0;

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

  /** One key, held for 60 ms, and let go for as long (RFC 4733). */
  async press(port: number, key: string): Promise<void> {
    this.#timestamp += 960;
    for (let packet = 0; packet < 6; packet += 1) {
      this.#socket.send(this.#event(key, packet), port, "127.0.0.1");
      await delay(20);
    }
  }

  /** The last three say that it was let go. */
  #event(key: string, packet: number): Buffer {
    this.#sequence += 1;
    const bytes = Buffer.alloc(16);
    bytes.writeUInt8(0x80, 0);
    bytes.writeUInt8(telephoneEvent | (packet === 0 ? 0x80 : 0), 1);
    bytes.writeUInt16BE(this.#sequence, 2);
    bytes.writeUInt32BE(this.#timestamp, 4);
    bytes.writeUInt32BE(0x7e1e, 8);
    bytes.writeUInt8("0123456789*#".indexOf(key), 12);
    bytes.writeUInt8(packet < 3 ? 10 : 0x8a, 13);
    bytes.writeUInt16BE(Math.min(packet + 1, 3) * 160, 14);
    return bytes;
  }

  close(): void {
    this.#socket.close();
  }
}
