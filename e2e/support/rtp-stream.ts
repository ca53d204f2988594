import { createSocket, type Socket } from "node:dgram";

/** 20 ms of G.711 A-law (RFC 3551, payload type 8) at 8 kHz. */
const FRAME_BYTES = 160;
const FRAME_MS = 20;
const SILENCE = 0xd5;

/** The sound of a raw SIP peer: it counts what comes in and sends 50 packets of silence a second when told to. */
export class RtpStream {
  readonly port: number;
  /** Arrivals by this process's monotonic clock. */
  readonly receivedAtMs: number[] = [];
  #closed = false;
  readonly #socket: Socket;
  #timer: NodeJS.Timeout | undefined;
  #sequence = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.port = socket.address().port;
    socket.on("message", () => this.receivedAtMs.push(performance.now()));
    socket.on("error", () => undefined);
  }

  static async open(): Promise<RtpStream> {
    const socket = createSocket("udp4");
    const { promise, resolve } = Promise.withResolvers<void>();
    socket.bind(0, "127.0.0.1", () => resolve());
    await promise;
    return new RtpStream(socket);
  }

  sendTo(port: number): void {
    this.stopSending();
    const startedAtMs = performance.now();
    let sent = 0;
    // A timer of Node is late, never early: what is due by the clock is sent, so the rate stays right.
    const sendDue = () => {
      for (const due = (performance.now() - startedAtMs) / FRAME_MS; sent < due; sent++)
        this.#socket.send(this.#frame(), port, "127.0.0.1");
    };
    this.#timer = setInterval(sendDue, FRAME_MS);
  }

  stopSending(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  close(): void {
    this.stopSending();
    if (this.#closed) return;
    this.#closed = true;
    this.#socket.close();
  }

  #frame(): Buffer {
    const frame = Buffer.alloc(12 + FRAME_BYTES, SILENCE);
    const sequence = this.#sequence++;
    frame[0] = 0x80;
    frame[1] = 8;
    frame.writeUInt16BE(sequence & 0xffff, 2);
    frame.writeUInt32BE((sequence * FRAME_BYTES) >>> 0, 4);
    frame.writeUInt32BE(0x54494d42, 8);
    return frame;
  }
}
