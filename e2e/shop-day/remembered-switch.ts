import { appendFileSync } from "node:fs";
import type { SwitchMemory } from "../../fixtures/fake-engine.ts";
import type { EngineLiveCall, SpoolRecord } from "../../shared/ports/call-engine.ts";
import { wholeLines } from "./whole-lines.ts";

/** What is known of it, in order. A line of the file holds all that came about at once. */
type Fact =
  | { readonly record: SpoolRecord }
  | { readonly call: EngineLiveCall }
  | { readonly gone: string }
  /** Milliseconds of the day so far. */
  | { readonly at: number }
  /** A core has begun to start, or is ready: what it took over is proven. */
  | { readonly core: "starts" | "ready" }
  /** Calls there were before this file began. */
  | { readonly sequence: number }
  /** A call that ended with the switch itself: no record of it. */
  | { readonly died: string; readonly atUs: number };

export interface Talked {
  readonly callId: string;
  readonly answeredUs: number;
  /** Null while it goes on. */
  readonly endedUs: number | null;
  /** The switch died in the middle of it. */
  readonly died: boolean;
}

/** A switch that lives on when its core is killed: each of its acts is a line of a file before the core hears of it, whole or not at all. */
export interface RememberedSwitch {
  readonly memory: SwitchMemory;
  /** When the process that moved it last died, as far as it told. */
  readonly at: number;
  /** Whether the core that died last had got as far as being ready. */
  readonly wasReady: boolean;
  noteCore(core: "starts" | "ready"): void;
  /** What really happened to the calls that were answered. */
  talked(): readonly Talked[];
  noteAt(at: number): void;
  noteDied(switchCallId: string, atUs: number): void;
}

export function rememberSwitch(file: string): RememberedSwitch {
  const facts = wholeLines(file).flatMap((line) => JSON.parse(line) as readonly Fact[]);
  let together: Fact[] | null = null;
  const write = (fact: Fact) => {
    facts.push(fact);
    if (together === null) appendFileSync(file, lineOfSwitch([fact]));
    else together.push(fact);
  };
  const memory = {
    atOnce: (work: () => void) => {
      const act: Fact[] = [];
      together = act;
      try {
        work();
      } finally {
        together = null;
      }
      if (act.length > 0) appendFileSync(file, lineOfSwitch(act));
    },
    records: new (class extends Array<SpoolRecord> {
      override push(...added: SpoolRecord[]): number {
        for (const record of added) write({ record });
        return super.push(...added);
      }
    })(),
    calls: new (class extends Map<string, EngineLiveCall> {
      override set(id: string, call: EngineLiveCall): this {
        write({ call });
        return super.set(id, call);
      }
      override delete(id: string): boolean {
        write({ gone: id });
        return super.delete(id);
      }
    })(),
    sequence: 0,
  };
  let at = 0;
  let wasReady = false;
  const started = new Set<string>();
  for (const fact of facts) {
    if ("record" in fact) Array.prototype.push.call(memory.records, fact.record);
    if ("record" in fact) started.add(fact.record.switchCallId);
    if ("call" in fact) Map.prototype.set.call(memory.calls, fact.call.switchCallId, fact.call);
    if ("gone" in fact) Map.prototype.delete.call(memory.calls, fact.gone);
    if ("at" in fact) at = fact.at;
    if ("core" in fact) wasReady = fact.core === "ready";
    if ("sequence" in fact) memory.sequence += fact.sequence;
  }
  memory.sequence += started.size;
  return {
    memory,
    at,
    wasReady,
    noteCore: (core) => write({ core }),
    talked: () => talkedOf(facts),
    noteAt: (moment) => write({ at: moment }),
    noteDied: (died, atUs) => write({ died, atUs }),
  };
}

/** An act as it stands in the file of a switch. */
export function lineOfSwitch(act: readonly Fact[]): string {
  return `${JSON.stringify(act)}\n`;
}

function talkedOf(facts: readonly Fact[]): readonly Talked[] {
  const callIds = new Map<string, string>();
  const answered = new Map<string, number>();
  const ended = new Map<string, { readonly atUs: number; readonly died: boolean }>();
  for (const fact of facts) {
    if ("call" in fact) callIds.set(fact.call.switchCallId, fact.call.callId ?? "");
    if ("died" in fact) ended.set(fact.died, { atUs: fact.atUs, died: true });
    if (!("record" in fact)) continue;
    const { record } = fact;
    if (record.kind === "answer") answered.set(record.switchCallId, record.atUs);
    if (record.kind === "hangup") ended.set(record.switchCallId, { atUs: record.atUs, died: false });
  }
  return [...answered].map(([id, answeredUs]) => {
    const end = ended.get(id);
    return { callId: callIds.get(id) ?? "", answeredUs, endedUs: end?.atUs ?? null, died: end?.died ?? false };
  });
}
