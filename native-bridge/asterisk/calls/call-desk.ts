import type { AuthoriseRequest, EngineEvent, EngineLiveCall, Verdict } from "../../../shared/ports/call-engine.ts";
import type { Clock, MonoMs, UtcMs } from "../../../shared/time/clock.ts";
import type { AriEvent } from "../ari/ari-event.ts";
import type { FoundLifted } from "../ari/read-channels.ts";
import type { EngineLog } from "../engine-options.ts";
import { CallTracker } from "./call-tracker.ts";
import { LiftedPhones, type LiftSign } from "./lifted-phones.ts";
import { verdictVariable } from "./verdict-variable.ts";

export interface CallDeskOptions {
  readonly clock: Clock;
  readonly log: EngineLog;
  readonly trunks: ReadonlySet<string>;
  /** The core's decision. */
  readonly decide: (request: AuthoriseRequest) => Verdict;
  /** Hands a verdict to the waiting call. */
  readonly answer: (switchCallId: string, variable: string) => Promise<void>;
  readonly tell: (event: EngineEvent) => void;
}

export type Arrival = Pick<AuthoriseRequest, "atMono" | "atUtc">;

/** Where calls meet the core: asks for verdicts, hands them back, and tells what becomes of each call, with the core's time. */
export class CallDesk {
  readonly #options: CallDeskOptions;
  readonly #calls = new CallTracker();
  readonly #lifted = new LiftedPhones();

  constructor(options: CallDeskOptions) {
    this.#options = options;
  }

  /** The time of something that arrives at this moment. */
  arrival(): Arrival {
    const { clock } = this.#options;
    return { atMono: clock.mono(), atUtc: clock.now() };
  }

  /** `at` is when the event arrived, which may be long before it can be acted on. */
  event(event: AriEvent, at: Arrival): void {
    for (const sign of this.#liftSigns(event, at)) this.#options.tell(sign);
    if (event.kind === "asked") this.#authorise({ switchCallId: event.channel, line: event.line, dialled: event.dialled, ...at });
    else for (const sign of this.#calls.apply(event)) this.#options.tell({ ...sign, ...at });
  }

  #liftSigns(event: AriEvent, at: Arrival): readonly LiftSign[] {
    switch (event.kind) {
      case "lifted":
        return this.#lifted.lift({ kind: "off-hook", switchCallId: event.channel, line: event.line, digits: "", ...at });
      case "digit":
        return this.#lifted.digit(event.channel, event.digit);
      case "asked":
      case "hangup-request":
      case "destroyed":
        return this.#lifted.over(event.channel);
      default:
        return [];
    }
  }

  /** The phones the switch holds off the hook after a new connection. */
  adoptLifted(found: readonly FoundLifted[]): void {
    const now = this.arrival();
    const phones = found.map(({ sinceUtc, ...phone }) => {
      // Both clocks are this machine's.
      const agoMs = Math.max(0, now.atUtc - sinceUtc);
      return { kind: "off-hook" as const, ...phone, atMono: (now.atMono - agoMs) as MonoMs, atUtc: (now.atUtc - agoMs) as UtcMs };
    });
    for (const sign of this.#lifted.found(phones)) this.#options.tell(sign);
  }

  /** The calls the switch holds after a new connection. `asking` are about to be asked for; those nobody holds any more are lost. */
  adopt(found: readonly (EngineLiveCall & { readonly legs: readonly string[] })[], asking: ReadonlySet<string>): void {
    const present = new Set(found.map((call) => call.switchCallId));
    this.#lose(this.#calls.liveCallIds().filter((id) => !present.has(id)));
    for (const call of found) if (!asking.has(call.switchCallId) && !this.#calls.has(call.switchCallId)) this.#calls.adopt(call, call.legs);
  }

  /** The carrier's channel the cabin talks to; null before the answer. */
  answeredLeg(switchCallId: string): string | null {
    return this.#calls.answeredLeg(switchCallId);
  }

  /** The switch is dead. */
  loseAll(): void {
    for (const sign of this.#lifted.found([])) this.#options.tell(sign);
    this.#lose(this.#calls.liveCallIds());
  }

  #lose(switchCallIds: readonly string[]): void {
    if (switchCallIds.length === 0) return;
    for (const id of switchCallIds) this.#calls.forget(id);
    this.#options.tell({ kind: "lost", switchCallIds, ...this.arrival() });
  }

  #authorise(request: AuthoriseRequest): void {
    const { log, answer } = this.#options;
    const { switchCallId, line, dialled } = request;
    this.#calls.begin(switchCallId, line, dialled);
    answer(switchCallId, this.#verdict(request)).catch((error: unknown) => {
      log.warn({ error: String(error), switchCallId }, "the verdict did not reach the switch");
    });
  }

  /** Whatever goes wrong here, the call is refused and the switch goes on. */
  #verdict(request: AuthoriseRequest): string {
    try {
      return verdictVariable(this.#options.decide(request), this.#options.trunks);
    } catch (error) {
      this.#options.log.error(
        { error: String(error), switchCallId: request.switchCallId, line: request.line },
        "no verdict: the call is refused",
      );
      return "deny";
    }
  }
}
