import { setTimeout as delay } from "node:timers/promises";
import { SwitchFault } from "../process/switch-fault.ts";
import { AriConnection } from "./ari-connection.ts";
import type { AriEndpoint } from "./ari-request.ts";

export interface LinkListener {
  message(message: Readonly<Record<string, unknown>>): void;
  /** Connected: bring both sides to the same state. Calls are taken when it resolves. */
  join(connection: AriConnection): Promise<void>;
  joined(): void;
  /** The connection or the answers are gone; trying goes on. */
  lost(reason: string): void;
  /** The switch lives but has not answered three questions in a row, 15 s. */
  frozen(): void;
  /** Joining went wrong; it is tried again. */
  troubled(error: unknown): void;
  /** Waiting cannot mend this. */
  failed(fault: SwitchFault): void;
}

const retryMs = 25;
const slowRetryMs = 500;
const pingEveryMs = 2_000;
/** A start takes 0.3 to 0.8 s, several on a loaded machine. */
const openDeadlineMs = 20_000;
/**
 * Questions in a row without an answer, 5 s each, before the switch counts as frozen. Questions, not time: a core that
 * stood still itself finds one of them overdue when it goes on, and must not kill a healthy switch with calls up.
 */
const unansweredMax = 3;

/** Holds one connection to the switch, opens it again when it breaks, and notices a switch that hangs. */
export class SwitchLink {
  readonly #listener: LinkListener;
  #current: AriConnection | null = null;
  #joined = false;
  /** Counts up with every new endpoint: what belongs to an older one is ignored. */
  #generation = 0;

  constructor(listener: LinkListener) {
    this.#listener = listener;
  }

  /** The connection over which the switch can be commanded; only while both sides are in the same state. */
  current(): AriConnection | null {
    return this.#joined ? this.#current : null;
  }

  connect(endpoint: AriEndpoint): void {
    this.disconnect();
    void this.#open(endpoint, this.#generation);
  }

  disconnect(): void {
    this.#generation += 1;
    this.#joined = false;
    this.#current?.close();
    this.#current = null;
  }

  async #open(endpoint: AriEndpoint, generation: number): Promise<void> {
    const began = performance.now();
    while (generation === this.#generation) {
      // Looked at before the try: after a standstill of the core the switch gets one more.
      const isOverdue = performance.now() - began > openDeadlineMs;
      try {
        return await this.#openOnce(endpoint, generation);
      } catch (error) {
        if (generation !== this.#generation) return;
        if (error instanceof SwitchFault && error.code === "switch/modules-missing") return this.#listener.failed(error);
        if (isOverdue) return this.#listener.frozen();
        this.#dropCurrent();
        // Before it is booted the switch refuses at once; a fault during the joining is not to be repeated at that pace.
        const isBooting = error instanceof SwitchFault && error.code === "switch/down";
        if (!isBooting) this.#listener.troubled(error);
        await delay(isBooting ? retryMs : slowRetryMs);
      }
    }
  }

  async #openOnce(endpoint: AriEndpoint, generation: number): Promise<void> {
    let isOpen = true;
    const connection = await AriConnection.open(endpoint, {
      message: (message) => {
        if (generation === this.#generation) this.#listener.message(message);
      },
      closed: (reason) => {
        isOpen = false;
        if (generation === this.#generation && this.#joined) this.#reopen(endpoint, reason);
      },
    });
    if (generation !== this.#generation) return connection.close();
    this.#current = connection;
    await this.#listener.join(connection);
    await assertKnown(connection, endpoint);
    if (!isOpen) throw new SwitchFault("switch/down", "the connection closed while joining");
    if (generation !== this.#generation) return;
    this.#joined = true;
    this.#listener.joined();
    void this.#watchAnswers(connection, endpoint);
  }

  #reopen(endpoint: AriEndpoint, reason: string): void {
    this.#dropCurrent();
    this.#listener.lost(reason);
    void this.#open(endpoint, this.#generation);
  }

  #dropCurrent(): void {
    this.#joined = false;
    this.#current?.close();
    this.#current = null;
  }

  async #watchAnswers(connection: AriConnection, endpoint: AriEndpoint): Promise<void> {
    let unanswered = 0;
    while (connection === this.#current) {
      if (unanswered === 0) await delay(pingEveryMs, undefined, { ref: false });
      if (connection !== this.#current) return;
      const fault = await assertKnown(connection, endpoint).then(
        () => null,
        (error: unknown) => error,
      );
      if (connection !== this.#current) return;
      if (fault === null) {
        if (unanswered > 0) this.#listener.joined();
        unanswered = 0;
      } else if (fault instanceof SwitchFault && fault.code === "switch/protocol") {
        this.#reopen(endpoint, fault.message);
      } else {
        unanswered += 1;
        if (unanswered === 1) this.#listener.lost("the switch does not answer");
        if (unanswered >= unansweredMax) return this.#listener.frozen();
      }
    }
  }
}

/**
 * That the switch would ask us. An open connection does not prove it: without the application every call would be
 * refused. We believe that the clearing up of a connection just closed can take the application of the newer one with
 * it; that is not proven, and asking costs one request.
 */
async function assertKnown(connection: AriConnection, { application }: AriEndpoint): Promise<void> {
  const { status } = await connection.request({ method: "GET", path: `applications/${application}` });
  if (status !== 200) throw new SwitchFault("switch/protocol", `the switch no longer knows this core: ${status}`);
}
