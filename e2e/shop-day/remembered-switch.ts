import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { SwitchMemory } from "../../fixtures/fake-engine.ts";
import type { EngineLiveCall, SpoolRecord } from "../../shared/ports/call-engine.ts";

type Line =
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

/** A switch that lives on when its core is killed: what it does is a line of a file before the core hears of it. */
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
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean).map(parsed) : [];
  const write = (line: Line) => {
    lines.push(line);
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  };
  const memory = {
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
  for (const line of lines) {
    if ("record" in line) Array.prototype.push.call(memory.records, line.record);
    if ("record" in line) started.add(line.record.switchCallId);
    if ("call" in line) Map.prototype.set.call(memory.calls, line.call.switchCallId, line.call);
    if ("gone" in line) Map.prototype.delete.call(memory.calls, line.gone);
    if ("at" in line) at = line.at;
    if ("core" in line) wasReady = line.core === "ready";
    if ("sequence" in line) memory.sequence += line.sequence;
  }
  memory.sequence += started.size;
  return {
    memory,
    at,
    wasReady,
    noteCore: (core) => write({ core }),
    talked: () => talkedOf(lines),
    noteAt: (moment) => write({ at: moment }),
    noteDied: (died, atUs) => write({ died, atUs }),
  };
}

function parsed(text: string): Line {
  return JSON.parse(text) as Line;
}

function talkedOf(lines: readonly Line[]): readonly Talked[] {
  const callIds = new Map<string, string>();
  const answered = new Map<string, number>();
  const ended = new Map<string, { readonly atUs: number; readonly died: boolean }>();
  for (const line of lines) {
    if ("call" in line) callIds.set(line.call.switchCallId, line.call.callId ?? "");
    if ("died" in line) ended.set(line.died, { atUs: line.atUs, died: true });
    if (!("record" in line)) continue;
    const { record } = line;
    if (record.kind === "answer") answered.set(record.switchCallId, record.atUs);
    if (record.kind === "hangup") ended.set(record.switchCallId, { atUs: record.atUs, died: false });
  }
  return [...answered].map(([id, answeredUs]) => {
    const end = ended.get(id);
    return { callId: callIds.get(id) ?? "", answeredUs, endedUs: end?.atUs ?? null, died: end?.died ?? false };
  });
}
