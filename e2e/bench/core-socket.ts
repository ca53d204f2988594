import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { WebSocket } from "ws";

/** The bench's end of the socket to a core; one message waits for its answer at a time. */
export class CoreSocket {
  readonly #socket: WebSocket;
  #answered: ((text: string) => void) | null = null;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data) => this.#answered?.(String(data)));
  }

  /** The answer and the microseconds to it. */
  ask(message: string | Buffer): Promise<{ text: string; us: number }> {
    return new Promise((resolve) => {
      const from = process.hrtime.bigint();
      this.#answered = (text) => resolve({ text, us: Number(process.hrtime.bigint() - from) / 1000 });
      this.#socket.send(message, { binary: false });
    });
  }

  close(): void {
    this.#socket.close();
  }
}

export interface CoreProcess {
  readonly socket: CoreSocket;
  /** A second socket, for what takes seconds. */
  open(): Promise<CoreSocket>;
  close(): Promise<void>;
}

/** Starts `authorise-core.ts` on a folder of its own, with a price list (none where its book has one) and so many cabins. */
export async function startCore(
  folder: string,
  deck: string,
  cabins: { readonly all: number; readonly prepaid: number },
): Promise<CoreProcess> {
  const child = spawn(
    process.execPath,
    // On the engine options of the product, with which `npm run bench` starts this process too.
    [...process.execArgv, join(import.meta.dirname, "authorise-core.ts"), folder, deck, String(cabins.all), String(cabins.prepaid)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const died = once(child, "exit").then(([code]) => Promise.reject(new Error(`the core ended with ${code}`)));
  died.catch(() => undefined);
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), "line"), died])) as [string];
  const { port } = JSON.parse(line) as { port: number };
  const sockets: CoreSocket[] = [];
  const open = async (): Promise<CoreSocket> => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
    await once(socket, "open");
    const made = new CoreSocket(socket);
    sockets.push(made);
    return made;
  };
  return {
    socket: await open(),
    open,
    close: async () => {
      const exited = once(child, "exit");
      for (const socket of sockets) socket.close();
      await exited;
    },
  };
}
