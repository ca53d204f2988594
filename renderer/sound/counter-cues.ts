import { UNDIALLED_NOTICE_S } from "../live/undialled-notice.ts";
import type { LiveState, ReceivedCabin } from "../store/live-store.ts";
import type { SoundCue } from "./sound-cue.ts";

export interface CounterCuesOptions {
  /** How long a cabin that has to pay stays silent: whoever redials at once is not done. */
  readonly chimeMs: number;
  /** The cabin the cashier is at. */
  readonly selected: number | null;
}

const ALERT_EVERY_MS = 20_000;
const UNATTENDED_MS = 60_000;
const CUT_OFF_BEFORE_MS = [60_000, 10_000];
/** A moment told twice differs by the way of the message. */
const SAME_MOMENT_MS = 5_000;

/** Everything at the counter that is to be heard, as the core last said. */
export function counterCues(
  state: Pick<LiveState, "cabins" | "contact" | "health" | "balance">,
  options: CounterCuesOptions,
): readonly SoundCue[] {
  return [...state.cabins.flatMap((received) => cuesOfCabin(received, options)), ...urgentCues(state)];
}

function cuesOfCabin(received: ReceivedCabin, { chimeMs, selected }: CounterCuesOptions): SoundCue[] {
  const { cabin } = received;
  const { number, state, alert } = cabin;
  // Whoever has the cabin before them has opened it.
  if (alert !== null && number !== selected)
    return [{ key: `alert ${number} ${alert.since}`, kind: "alert", when: { kind: "every", periodMs: ALERT_EVERY_MS } }];
  if (state === "to-pay") {
    const delaysMs = number === selected ? [chimeMs] : [chimeMs, Math.max(UNATTENDED_MS, chimeMs)];
    return [{ key: `to-pay ${number} ${cabin.account?.id}`, kind: "to-pay", when: { kind: "after", delaysMs } }];
  }
  if (state === "paid") return [{ key: `paid ${cabin.lastSale?.id}`, kind: "paid", when: { kind: "after", delaysMs: [0] } }];
  if (state === "unreachable") return [{ key: `no-line ${number}`, kind: "no-line", when: { kind: "after", delaysMs: [0] } }];
  if (state === "off-hook") return undialledCues(received);
  return state === "talking" ? cutOffCues(received) : [];
}

/** Known by the moment of its end. */
function cutOffCues({ cabin: { live }, receivedMs }: ReceivedCabin): SoundCue[] {
  if (live === null) return [];
  const endMs = receivedMs + live.limitMs - live.phaseElapsedMs;
  const momentsMs = CUT_OFF_BEFORE_MS.map((before) => endMs - before);
  return [{ key: `cut-off ${live.call.id} ${Math.round(endMs / SAME_MOMENT_MS)}`, kind: "cut-off", when: { kind: "at", momentsMs } }];
}

/** Once a lifting, while no digit was dialled: with the first the cabin is dialling. */
function undialledCues({ cabin: { number, offHook }, receivedMs }: ReceivedCabin): SoundCue[] {
  if (offHook == null) return [];
  const liftedMs = receivedMs - offHook.elapsedMs;
  const momentsMs = [liftedMs + UNDIALLED_NOTICE_S * 1000];
  return [{ key: `off-hook ${number} ${Math.round(liftedMs / SAME_MOMENT_MS)}`, kind: "off-hook", when: { kind: "at", momentsMs } }];
}

/** What no call or charge goes on with: the counter says so in a banner too. */
function urgentCues({ contact, health, balance }: Pick<LiveState, "contact" | "health" | "balance">): SoundCue[] {
  const banner = (what: string): SoundCue[] => [{ key: `banner ${what}`, kind: "banner", when: { kind: "after", delaysMs: [0] } }];
  if (contact.kind === "lost") return banner("contact");
  if (health === null || contact.kind !== "live") return [];
  if (health.switch === "down") return banner("switch");
  if (health.spool !== "ok") return banner("spool");
  if (balance?.level === "urgent" || balance?.level === "zero") return banner("balance");
  return health.trunks.length > 0 && health.trunks.every(({ state }) => state === "unreachable") ? banner("trunks") : [];
}
