import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { TalkingPrinter } from "../../fixtures/talking-printer.ts";
import { EventLog } from "./event-log.ts";
import { makeTempDir } from "./temp-dir.ts";

/** GS V of Epson's ESC/POS, and the older ESC i and ESC m. */
const CUTS = ["\u001dV", "\u001bi", "\u001bm"] as const;

/** Paper: all bytes a printer got. */
class Paper {
  readonly #chunks = new EventLog<Buffer>("printer");

  take(chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#chunks.entries);
  }

  /** How often the paper was cut. */
  get cuts(): number {
    return CUTS.reduce((count, cut) => count + this.bytes.toString("latin1").split(cut).length - 1, 0);
  }

  async untilBytes(count: number, withinMs?: number): Promise<Buffer> {
    await this.#until(() => this.bytes.length >= count, `${count} bytes`, withinMs);
    return this.bytes;
  }

  /** Resolves when the paper was cut so often since the start. */
  async untilCut(times = 1, withinMs?: number): Promise<Buffer> {
    await this.#until(() => this.cuts >= times, `cut number ${times}`, withinMs);
    return this.bytes;
  }

  async #until(fits: () => boolean, what: string, withinMs = 10_000): Promise<void> {
    await this.#chunks.until(fits, { what, withinMs });
  }
}

export interface PrinterSink {
  /** As shop.json names it. */
  readonly device: string;
  readonly paper: Paper;
  /** What it says of itself when it is asked (DLE EOT). */
  readonly talk: TalkingPrinter;
  stop(): Promise<void>;
}

/** A printer on a serial port: the other end of a pseudo-terminal. */
export async function startSerialPrinter(): Promise<PrinterSink> {
  const folder = await makeTempDir();
  const path = join(folder.path, "printer");
  const child = spawn("socat", ["-d", "-d", `pty,raw,echo=0,link=${path}`, "-"], { stdio: ["pipe", "pipe", "pipe"] });
  const paper = new Paper();
  const talk = new TalkingPrinter();
  child.stdout?.on("data", (chunk: Buffer) => {
    const heard = talk.hear(chunk);
    if (heard.paper.length > 0) paper.take(heard.paper);
    child.stdin?.write(heard.answer);
  });
  await untilSays(child, "starting data transfer loop");
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
    await folder.remove();
  };
  return { device: `serial:${path}`, paper, talk, stop };
}

/** A printer on the network, with the faults such printers have. */
export interface NetworkPrinter extends PrinterSink {
  readonly port: number;
  /** Takes no more bytes: cover open, no paper. Connections stay. */
  stall(): void;
  resume(): void;
  /** Somebody pulled the plug: connections are reset, new ones refused. */
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
}

export async function startNetworkPrinter(options: { port?: number } = {}): Promise<NetworkPrinter> {
  const paper = new Paper();
  const talk = new TalkingPrinter();
  const sockets = new Set<Socket>();
  let stalled = false;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("data", (chunk) => {
      const heard = talk.hear(chunk);
      if (heard.paper.length > 0) paper.take(heard.paper);
      socket.write(heard.answer);
    });
    socket.on("error", () => undefined);
    socket.once("close", () => sockets.delete(socket));
    if (stalled) socket.pause();
  });
  const port = await listen(server, options.port ?? 0);
  const unplug = async () => {
    for (const socket of sockets) socket.resetAndDestroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  const setStalled = (value: boolean) => {
    stalled = value;
    for (const socket of sockets) value ? socket.pause() : socket.resume();
  };
  return {
    device: `tcp:127.0.0.1:${port}`,
    port,
    paper,
    talk,
    stall: () => setStalled(true),
    resume: () => setStalled(false),
    unplug,
    plugIn: async () => void (await listen(server, port)),
    stop: async () => (server.listening ? unplug() : undefined),
  };
}

async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(port, "127.0.0.1", resolve);
  await promise;
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the printer has no port");
  return address.port;
}

function untilSays(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      if (said.includes(words)) resolve();
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`${child.spawnfile} ended: ${said}`)));
  });
}
