import { switchCommand } from "../process/control-socket.ts";
import { type ContactState, listedContacts } from "./listed-contacts.ts";

/** A phone that comes back at another address is moved there in a few ms, and told of in six events. */
const settledMs = 300;
const whileSilentMs = 5_000;

/**
 * Reads the switch's own list of contacts after it has told of one. Its events come from several threads: that an old
 * contact is gone may be told after the new one answers, and nothing more is told then.
 */
export class ContactWatch {
  readonly #controlSocket: string;
  /** Takes a list; true where somebody in it is silent, so that it is read again. */
  readonly #take: (contacts: ReadonlyMap<string, ContactState>) => boolean;
  #timer: NodeJS.Timeout | null = null;

  constructor(controlSocket: string, take: (contacts: ReadonlyMap<string, ContactState>) => boolean) {
    this.#controlSocket = controlSocket;
    this.#take = take;
  }

  /** The switch has told of a contact. What is being read is older than that, and is not taken. */
  heard(): void {
    this.#readIn(settledMs);
  }

  /** Reads the list at once; fails where the switch does not answer. */
  async read(): Promise<void> {
    if (this.#take(await this.#list())) this.#readIn(whileSilentMs);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #readIn(ms: number): void {
    this.stop();
    const timer = setTimeout(async () => {
      const contacts = await this.#list().catch(() => null);
      if (this.#timer !== timer) return;
      // A switch that cannot be asked is asked again.
      if (contacts === null || this.#take(contacts)) this.#readIn(whileSilentMs);
    }, ms);
    this.#timer = timer;
    timer.unref();
  }

  async #list(): Promise<ReadonlyMap<string, ContactState>> {
    return listedContacts(await switchCommand(this.#controlSocket, "pjsip show contacts"));
  }
}
