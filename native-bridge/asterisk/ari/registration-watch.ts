import { switchCommand } from "../process/control-socket.ts";
import { registeredTrunks } from "./registered-trunks.ts";

const whileWaitingMs = 1_000;
const whenRegisteredMs = 10_000;

/** Whether the carriers took our registrations. ARI does not tell, so the switch's command line is asked. */
export class RegistrationWatch {
  readonly #controlSocket: string;
  readonly #trunks: readonly string[];
  readonly #tell: (trunk: string, registered: boolean) => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(controlSocket: string, trunks: readonly string[], tell: (trunk: string, registered: boolean) => void) {
    this.#controlSocket = controlSocket;
    this.#trunks = trunks;
    this.#tell = tell;
  }

  start(): void {
    this.stop();
    if (this.#trunks.length > 0) this.#askIn(0);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #askIn(ms: number): void {
    const timer = setTimeout(async () => {
      const registered = await this.#ask();
      if (this.#timer !== timer) return;
      for (const trunk of this.#trunks) this.#tell(trunk, registered.has(trunk));
      this.#askIn(registered.size < this.#trunks.length ? whileWaitingMs : whenRegisteredMs);
    }, ms);
    this.#timer = timer;
    timer.unref();
  }

  /** A switch that cannot be asked has registered nothing as far as we know. */
  async #ask(): Promise<ReadonlySet<string>> {
    try {
      return registeredTrunks(await switchCommand(this.#controlSocket, "pjsip show registrations"));
    } catch {
      return new Set();
    }
  }
}
