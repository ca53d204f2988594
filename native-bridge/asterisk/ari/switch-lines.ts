import type { EngineLine } from "../../../shared/ports/call-engine.ts";
import { SwitchFault } from "../process/switch-fault.ts";
import type { AriConnection } from "./ari-connection.ts";
import { deleteLineRequests, putLineRequests } from "./line-objects.ts";
import { readEndpoints } from "./read-endpoints.ts";

/** The lines that ought to be, and those the connected switch has been given. */
export class SwitchLines {
  #wanted = new Map<string, EngineLine>();
  /** False until the first list: a core that joins a running switch leaves the lines it finds, for their phones are registered. */
  #isTold = false;
  /** What this switch was given over this connection, as text to compare with. */
  readonly #given = new Map<string, string>();
  readonly #language: string;
  readonly #trunks: ReadonlySet<string>;
  /** Puts run one after the other: two lists at once must not interleave. */
  #turn: Promise<void> = Promise.resolve();

  constructor(language: string, trunks: ReadonlySet<string>) {
    this.#language = language;
    this.#trunks = trunks;
  }

  want(lines: readonly EngineLine[]): void {
    for (const line of lines) {
      // Building the requests checks every value before the list is taken.
      putLineRequests(line, this.#language);
      if (this.#trunks.has(line.user)) throw new SwitchFault("switch/protocol", `line ${line.user} has the name of a trunk`);
    }
    this.#isTold = true;
    this.#wanted = new Map(lines.map((line) => [line.user, line]));
  }

  has(user: string): boolean {
    return this.#wanted.has(user);
  }

  users(): readonly string[] {
    return [...this.#wanted.keys()];
  }

  /** A switch that was started or joined anew: what it was given before counts for nothing. */
  forgetGiven(): void {
    this.#given.clear();
  }

  put(connection: AriConnection): Promise<void> {
    const done = this.#turn.then(() => this.#put(connection));
    this.#turn = done.catch(() => {});
    return done;
  }

  async #put(connection: AriConnection): Promise<void> {
    const present = await readEndpoints(connection);
    for (const name of present) {
      if (!this.#isTold || this.#trunks.has(name) || this.#wanted.has(name)) continue;
      await connection.requestInOrder(deleteLineRequests(name));
      this.#given.delete(name);
    }
    const changed = [...this.#wanted.values()].filter((line) => this.#given.get(line.user) !== JSON.stringify(line));
    const there = new Set(present);
    await Promise.all(changed.map((line) => this.#putLine(connection, line, there.has(line.user))));
  }

  async #putLine(connection: AriConnection, line: EngineLine, isThere: boolean): Promise<void> {
    const requests = putLineRequests(line, this.#language);
    // An AOR says the same for every line. Put again, Asterisk 22.10.1 holds the contact of its phone twice, and asks it twice.
    const needed = isThere ? requests.filter(({ path }) => !path.includes("/aor/")) : requests;
    const replies = await connection.requestInOrder(needed);
    const refused = replies.find((reply) => reply.status !== 200);
    if (refused !== undefined)
      throw new SwitchFault(
        "switch/protocol",
        `the switch did not take line ${line.user}: ${refused.status} ${JSON.stringify(refused.body)}`,
      );
    this.#given.set(line.user, JSON.stringify(line));
  }
}
