import type { EngineEvent, LineState, TrunkState } from "../../../shared/ports/call-engine.ts";

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
   * Of a phone's or a carrier's contact, in PJSIP's words: Reachable, Unreachable, NonQualified, Removed … A contact is
   * removed when its registration expires or is taken back: a phone that was there is there no more.
   */
  contact(endpoint: string, status: string): void {
    if (this.#trunks.has(endpoint)) {
      this.#reach(endpoint, status === "Reachable" ? true : status === "Unreachable" ? false : null);
    } else if (endpoint !== "") {
      if (status === "Reachable" || status === "NonQualified") this.line(endpoint, "registered");
      else if (status === "Unreachable") this.line(endpoint, "unreachable");
      else this.#fallSilent(endpoint);
    }
  }

  /** `offline` says as little of a line that never registered as of one that fell silent; a known state is kept then. */
  endpoint(endpoint: string, state: "online" | "offline" | "unknown"): void {
    if (this.#trunks.has(endpoint)) {
      this.#reach(endpoint, state === "online" ? true : state === "offline" ? false : null);
    } else if (state === "online") {
      this.line(endpoint, "registered");
    } else {
      this.#fallSilent(endpoint);
    }
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

  #fallSilent(line: string): void {
    const known = this.#lineStates.get(line) ?? "unknown";
    this.line(line, known === "registered" ? "unreachable" : known);
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
