import { type ChildProcess, fork } from "node:child_process";
import { EventEmitter } from "node:events";
import { fileURLToPath } from "node:url";
import type { MessagePortDouble } from "./message-channel-double.ts";
import type { FromHost, ToHost } from "./utility-wire.ts";

const HOST = fileURLToPath(new URL("utility-host.ts", import.meta.url));

/** A real child process of Node, with `process.parentPort` and message ports carried over its ipc channel. */
export class UtilityProcessDouble extends EventEmitter {
  readonly #child: ChildProcess;
  readonly #ports = new Map<number, MessagePortDouble>();
  #lastPort = 0;

  constructor(modulePath: string, args: readonly string[]) {
    super();
    this.#child = fork(HOST, [modulePath, ...args], {
      serialization: "advanced",
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      execArgv: [],
    });
    this.#child.on("message", (message) => this.#onMessage(message as FromHost));
    this.#child.once("spawn", () => this.emit("spawn"));
    this.#child.once("exit", (code, signal) => {
      for (const port of this.#ports.values()) port.close();
      this.emit("exit", code ?? (signal === null ? 0 : 1));
    });
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null ? this.#child.pid : undefined;
  }

  postMessage(data: unknown, transfer: readonly MessagePortDouble[] = []): void {
    const ports = transfer.map((port) => {
      const id = ++this.#lastPort;
      this.#ports.set(id, port);
      port.transferTo({
        message: (message) => this.#send({ kind: "port", id, data: message }),
        close: () => this.#send({ kind: "close", id }),
      });
      return id;
    });
    this.#send({ kind: "parent", data, ports });
  }

  kill(): boolean {
    return this.#child.kill();
  }

  /** What no program does: an end without warning, for the tests of recovery. */
  die(): void {
    this.#child.kill("SIGKILL");
  }

  #send(message: ToHost): void {
    if (this.#child.connected) this.#child.send(message);
  }

  #onMessage(message: FromHost): void {
    if (message.kind === "parent") this.emit("message", message.data);
    else if (message.kind === "port") this.#ports.get(message.id)?.post(message.data);
    else this.#ports.get(message.id)?.close();
  }
}
