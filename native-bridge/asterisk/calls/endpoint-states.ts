import type { EngineEvent, LineState, TrunkState } from "../../../shared/ports/call-engine.ts";
import type { ContactState } from "../ari/listed-contacts.ts";

/** What the switch last said of each line and trunk; only changes are told. */
export class EndpointStates {
  readonly #trunks: ReadonlySet<string>;
  readonly #lineStates = new Map<string, LineState>();
  readonly #reachable = new Map<string, boolean | null>();
  readonly #registered = new Set<string>();
  readonly #trunkStates = new Map<string, TrunkState>();
  /** Who waits for a line to answer. */
  readonly #waiting = new Map<() => void, string>();
  readonly #tell: (event: EngineEvent) => void;

  constructor(trunks: ReadonlySet<string>, tell: (event: EngineEvent) => void) {
    this.#trunks = trunks;
    this.#tell = tell;
  }

  /**
   * Of a phone's or a carrier's contact, in PJSIP's words: Reachable, Unreachable, NonQualified, Removed … A phone that
   * moves to another address has its old contact removed, before or after the new one answers: only the list tells whether
   * it is gone.
   */
  contact(endpoint: string, status: string): void {
    if (endpoint === "") return;
    if (this.#trunks.has(endpoint)) {
      this.#reach(endpoint, status === "Reachable" ? true : status === "Unreachable" ? false : null);
    } else if (status === "Reachable" || status === "NonQualified") {
      this.line(endpoint, "registered");
    } else if (status === "Unreachable") {
      this.line(endpoint, "unreachable");
    }
  }

  /**
   * The switch's own list holds, whatever it told before. A contact is not in it when its registration has expired or was
   * taken back: a phone that was there is there no more, and of one that never was nothing is known. True where a line or a
   * trunk is silent.
   */
  listed(contacts: ReadonlyMap<string, ContactState>): boolean {
    for (const trunk of this.#trunks) {
      const state = contacts.get(trunk) ?? "unasked";
      this.#reach(trunk, state === "unasked" ? null : state === "answers");
    }
    for (const [line, state] of contacts) {
      if (!this.#trunks.has(line) && state !== "unasked") this.line(line, state === "answers" ? "registered" : "unreachable");
    }
    for (const [line, state] of this.#lineStates) if (state === "registered" && !contacts.has(line)) this.line(line, "unreachable");
    return [...this.#lineStates.values(), ...this.#trunkStates.values()].includes("unreachable");
  }

  line(line: string, state: LineState): void {
    if (this.#lineStates.get(line) === state) return;
    this.#lineStates.set(line, state);
    this.#tell({ kind: "line", line, state });
    if (state === "registered") for (const [done, wanted] of [...this.#waiting]) if (wanted === line) done();
  }

  /** The line's state once it is registered, or after so long. */
  untilRegistered(line: string, withinMs: number): Promise<LineState> {
    const state = () => this.#lineStates.get(line) ?? "unknown";
    if (state() === "registered") return Promise.resolve("registered");
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve(state());
      };
      const timer = setTimeout(done, withinMs);
      this.#waiting.set(done, line);
    });
  }

  registration(trunk: string, registered: boolean): void {
    if (registered) this.#registered.add(trunk);
    else this.#registered.delete(trunk);
    this.#tellTrunk(trunk);
  }

  /** Nothing is known any more. */
  reset(): void {
    for (const line of [...this.#lineStates.keys()]) this.line(line, "unknown");
    this.#registered.clear();
    for (const trunk of this.#trunks) this.#reach(trunk, null);
  }

  #reach(trunk: string, reachable: boolean | null): void {
    this.#reachable.set(trunk, reachable);
    this.#tellTrunk(trunk);
  }

  #tellTrunk(trunk: string): void {
    const reachable = this.#reachable.get(trunk) ?? null;
    const state: TrunkState =
      reachable === false ? "unreachable" : this.#registered.has(trunk) ? "registered" : reachable === null ? "unknown" : "reachable";
    if (this.#trunkStates.get(trunk) === state) return;
    this.#trunkStates.set(trunk, state);
    this.#tell({ kind: "trunk", trunk, state });
  }
}
