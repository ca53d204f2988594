// Runs in the child: gives it `process.parentPort` as Electron does, then loads the module it was started for.
import { EventEmitter } from "node:events";
import { pathToFileURL } from "node:url";
import { MessageChannelDouble, type MessagePortDouble } from "./message-channel-double.ts";
import type { FromHost, ToHost } from "./utility-wire.ts";

const [modulePath = "", ...args] = process.argv.slice(2);
const far = new Map<number, MessagePortDouble>();
const send = (message: FromHost) => process.connected && process.send?.(message);

/** Messages wait until somebody listens, as the documentation of `parentPort` says. */
class ParentPort extends EventEmitter {
  #waiting: unknown[] = [];

  postMessage(data: unknown): void {
    send({ kind: "parent", data });
  }

  receive(event: unknown): void {
    if (this.listenerCount("message") > 0) this.emit("message", event);
    else this.#waiting.push(event);
  }

  override on(name: string, listener: (event: unknown) => void): this {
    super.on(name, listener);
    if (name === "message") for (const event of this.#waiting.splice(0)) this.emit(name, event);
    return this;
  }
}

const parentPort = new ParentPort();

/** The end the core holds is a port of its own; the other end speaks over the ipc channel. */
function openPort(id: number): MessagePortDouble {
  const { port1, port2 } = new MessageChannelDouble();
  port2.transferTo({ message: (data) => send({ kind: "port", id, data }), close: () => send({ kind: "close", id }) });
  far.set(id, port2);
  return port1;
}

process.on("message", (message: ToHost) => {
  if (message.kind === "parent") parentPort.receive({ data: message.data, ports: message.ports.map(openPort) });
  else if (message.kind === "port") far.get(message.id)?.post(message.data);
  else far.get(message.id)?.close();
});
process.on("disconnect", () => process.exit()); // The shell is gone: no orphan stays.

Object.assign(process, { parentPort });
process.argv.splice(1, Number.POSITIVE_INFINITY, modulePath, ...args);
await import(pathToFileURL(modulePath).href);
