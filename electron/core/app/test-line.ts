import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { Core } from "./core.ts";
import { findCabin } from "./find-cabin.ts";
import { onEngineEvent } from "./on-engine-event.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** Asks the switch whether the line of a cabin answers, now, and says what it says. */
export async function testLine(core: Core, number: number): Promise<Outcome<CabinView>> {
  const cabin = findCabin(core, number);
  if (!cabin.ok) return cabin;
  const line = cabin.value.line_user;
  try {
    const state = (await core.engine.testLine?.(line)) ?? core.lines.lines.get(line) ?? "unknown";
    if (state !== core.lines.lines.get(line)) onEngineEvent(core, { kind: "line", line, state });
  } catch (fault) {
    core.log.warn({ fault: String(fault), line }, "the switch could not be asked about a line");
    return refuse("switch/no-answer");
  }
  return ok(core.feed.cabin(number));
}
