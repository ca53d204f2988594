import type { RememberedSwitch } from "./remembered-switch.ts";

const US_PER_MS = 1_000;
/** How long nobody looked after the switch, at most. */
const AWAY_MS_MAX = 3_000;

export interface Away {
  /** Of the day, as UTC in ms. */
  readonly startUtc: number;
  draw(below: number): number;
}

/**
 * What became of the switch and its calls while no core was there: they went on, or ended with their records, or it died with them. Returns
 * the milliseconds of the day at which the next core starts.
 */
export function whileAway(remembered: RememberedSwitch, away: Away): number {
  let at = 0;
  remembered.memory.atOnce(() => {
    at = goOn(remembered, away);
    // With the rest, or a core that is killed before it starts would be away twice on the proof of one.
    remembered.noteAt(at);
    remembered.noteCore("starts");
  });
  return at;
}

function goOn(remembered: RememberedSwitch, { startUtc, draw }: Away): number {
  const { memory, at } = remembered;
  const atUs = (startUtc + at) * US_PER_MS;
  const open = new Set(memory.records.map(({ switchCallId }) => switchCallId));
  for (const record of memory.records) if (record.kind === "closed") open.delete(record.switchCallId);
  // A core that was killed while it started has proven nothing yet: the bound is one of each death, not of several in a row.
  const died = remembered.wasReady && memory.calls.size > 0 && draw(4) === 0;
  const awayMs = died ? 0 : draw(AWAY_MS_MAX);
  const endUs = atUs + awayMs * US_PER_MS;
  for (const id of open) {
    const call = memory.calls.get(id);
    if (call === undefined) memory.records.push({ kind: "closed", switchCallId: id, atUs });
    else if (died) {
      memory.calls.delete(id);
      if (call.up) remembered.noteDied(id, atUs);
    } else if (draw(3) === 0) {
      memory.calls.delete(id);
      const dialStatus = call.up ? "ANSWER" : "CANCEL";
      memory.records.push(
        { kind: "hangup", switchCallId: id, leg: `${id}-carrier`, cause: 16, atUs: endUs },
        { kind: "verdict-end", switchCallId: id, callId: call.callId ?? "", dialStatus, cause: 16, atUs: endUs },
        { kind: "closed", switchCallId: id, atUs: endUs },
      );
    }
  }
  return at + awayMs;
}
