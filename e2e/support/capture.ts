import { type ChildProcess, spawn } from "node:child_process";
import { createSocket, type Socket } from "node:dgram";
import { pcapDatagrams } from "./pcap-datagrams.ts";
import { SipCapture } from "./sip-capture.ts";

export interface CaptureOptions {
  /** UDP ports of either side. */
  readonly ports: readonly number[];
  /** A range of RTP ports to take as well. */
  readonly soundRange?: readonly [number, number];
}

/** A running capture of loopback: the witness that neither the product nor the street can talk into anything. */
export class Capture {
  readonly #child: ChildProcess;
  readonly #marker: Socket;
  readonly #chunks: Buffer[] = [];
  readonly #ended: Promise<void>;
  readonly #marked = Promise.withResolvers<void>();
  #said = "";
  #seen: Promise<SipCapture> | undefined;

  private constructor(child: ChildProcess, marker: Socket) {
    this.#child = child;
    this.#marker = marker;
    this.#ended = new Promise((resolve) => child.once("close", () => resolve()));
    child.stdout?.on("data", (chunk: Buffer) => this.#take(chunk));
    child.stderr?.on("data", (chunk: Buffer) => {
      this.#said += chunk.toString("utf8");
    });
  }

  /** Resolves when the kernel captures. */
  static async start({ ports, soundRange }: CaptureOptions): Promise<Capture> {
    const marker = createSocket("udp4");
    await new Promise<void>((resolve) => marker.bind(0, "127.0.0.1", resolve));
    const terms = [...ports, marker.address().port].map((port) => `udp port ${port}`);
    if (soundRange !== undefined) terms.push(`udp portrange ${soundRange[0]}-${soundRange[1]}`);
    // -P: the old file format, which is simple to read. 16 MB of kernel buffer, so that a busy machine loses nothing.
    const argv = ["-q", "-P", "-B", "16", "-i", "lo", "-f", terms.join(" or "), "-w", "-"];
    const capture = new Capture(spawn("dumpcap", argv, { stdio: ["ignore", "pipe", "pipe"] }), marker);
    await capture.#untilCapturing();
    return capture;
  }

  /** Ends the capture and tells what it saw; a second time it tells the same. */
  stop(): Promise<SipCapture> {
    this.#seen ??= this.#finish();
    return this.#seen;
  }

  async #finish(): Promise<SipCapture> {
    // The kernel hands packets over in blocks, and ending now would lose the last. When our own packet has come through, all before it has.
    this.#marker.send(MARK, this.#marker.address().port, "127.0.0.1");
    await Promise.race([this.#marked.promise, this.#ended]);
    const markerPort = this.#marker.address().port;
    this.#marker.close();
    this.#child.kill("SIGINT");
    await this.#ended;
    const dropped = /received\/dropped on interface .*: \d+\/(\d+)/.exec(this.#said)?.[1];
    if (dropped !== "0") throw new Error(`the capture is not complete: ${this.#said.trim()}`);
    return new SipCapture(pcapDatagrams(Buffer.concat(this.#chunks)).filter(({ toPort }) => toPort !== markerPort));
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    const tail = Buffer.concat(this.#chunks.slice(-2));
    if (tail.includes(MARK)) this.#marked.resolve();
  }

  /** dumpcap names its file once the device is open and the filter is set. */
  #untilCapturing(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#child.stderr?.on("data", () => {
        if (/^File: /m.test(this.#said)) resolve();
      });
      this.#child.once("error", (error) => reject(new Error(`dumpcap cannot run: ${error.message}`)));
      this.#child.once("exit", (code) => reject(new Error(`dumpcap ended with ${code}: ${this.#said.trim()}`)));
    });
  }
}

const MARK = Buffer.from("end of the capture");
