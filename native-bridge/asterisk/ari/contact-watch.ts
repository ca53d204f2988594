import { switchCommand } from "../process/control-socket.ts";
import { type ContactState, listedContacts } from "./listed-contacts.ts";

/** A phone that comes back at another address is moved there in a few ms, and told of in six events. */
const settledMs = 300;
/** A phone that comes and goes without a pause must not hide what another does: after so long the list is read all the same. */
const unsettledMaxMs = 1_000;
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
  /** Of the contacts told of since the list was last taken. */
  #firstHeardMs: number | null = null;
  /** Told of too late for the reading that is due: another follows it. */
  #heardLate = false;

  constructor(controlSocket: string, take: (contacts: ReadonlyMap<string, ContactState>) => boolean) {
    this.#controlSocket = controlSocket;
    this.#take = take;
  }

  /** The switch has told of a contact. What is being read is older than that, and is not taken unless it has been put off too long. */
  heard(): void {
    const now = performance.now();
    this.#firstHeardMs ??= now;
    if (now - this.#firstHeardMs > unsettledMaxMs) this.#heardLate = true;
    else this.#readIn(settledMs);
  }

  /** Reads the list at once; fails where the switch does not answer. */
  async read(): Promise<void> {
    if (this.#take(await this.#list())) this.#readIn(whileSilentMs);
  }

  stop(): void {
    this.#settled();
    this.#disarm();
  }

  #readIn(ms: number): void {
    this.#disarm();
    const timer = setTimeout(async () => {
      const contacts = await this.#list().catch(() => null);
      if (this.#timer !== timer) return;
      const heardLate = this.#heardLate;
      this.#settled();
      // A switch that cannot be asked is asked again.
      if (contacts === null || this.#take(contacts)) this.#readIn(whileSilentMs);
      if (heardLate) this.heard();
    }, ms);
    this.#timer = timer;
    timer.unref();
  }

  #settled(): void {
    this.#firstHeardMs = null;
    this.#heardLate = false;
  }

  #disarm(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #list(): Promise<ReadonlyMap<string, ContactState>> {
    return listedContacts(await switchCommand(this.#controlSocket, "pjsip show contacts"));
  }
}
