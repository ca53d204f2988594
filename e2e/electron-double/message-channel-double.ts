import { EventEmitter } from "node:events";

/** The far side of a port that was transferred out of this process: to a page or to the core. */
export interface PortRoute {
  readonly message: (data: unknown) => void;
  readonly close: () => void;
}

/** One end of a channel, as Electron's MessagePortMain: an emitter of `{ data, ports }` that holds messages until `start`. */
export class MessagePortDouble extends EventEmitter {
  peer: MessagePortDouble | null = null;
  #waiting: unknown[] = [];
  #isStarted = false;
  #isClosed = false;
  #route: PortRoute | null = null;

  postMessage(data: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error("the electron double transfers no port through a port");
    if (this.#route !== null) throw new Error("this port was transferred and is of no use here");
    this.post(data);
  }

  start(): void {
    this.#isStarted = true;
    for (const data of this.#waiting.splice(0)) this.#deliver(data);
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.emit("close");
    this.#route?.close();
    this.peer?.close();
  }

  /** Hands this end to another process: what arrives goes down the route, and `post` speaks for the far side. */
  transferTo(route: PortRoute): void {
    if (this.#route !== null) throw new Error("a port can be transferred once");
    this.#route = route;
    this.start();
  }

  post(data: unknown): void {
    const copy = structuredClone(data);
    const { peer } = this;
    if (!this.#isClosed && peer !== null) setImmediate(() => peer.#receive(copy));
  }

  #receive(data: unknown): void {
    if (this.#isStarted) this.#deliver(data);
    else this.#waiting.push(data);
  }

  #deliver(data: unknown): void {
    if (this.#route !== null) this.#route.message(data);
    else this.emit("message", { data, ports: [] });
  }
}

export class MessageChannelDouble {
  readonly port1 = new MessagePortDouble();
  readonly port2 = new MessagePortDouble();

  constructor() {
    this.port1.peer = this.port2;
    this.port2.peer = this.port1;
  }
}
