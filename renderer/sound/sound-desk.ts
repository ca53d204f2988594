import type { LiveStore } from "../store/live-store.ts";
import type { PanelStore } from "../store/panel-store.ts";
import type { PreferenceStore } from "../store/preference-store.ts";
import { counterCues } from "./counter-cues.ts";
import { planSounds, type SoundMemory } from "./plan-sounds.ts";
import { isQuietHour } from "./quiet-hours.ts";
import type { SilenceStore } from "./silence-store.ts";
import type { SoundKind } from "./sound-kind.ts";
import type { SoundPlayer } from "./sound-player.ts";

export interface SoundDeskOptions {
  readonly live: LiveStore;
  readonly panel: PanelStore;
  readonly preferences: PreferenceStore;
  readonly silence: SilenceStore;
  readonly player: SoundPlayer;
  readonly nowMs: () => number;
  /** The shop's clock, such as "23:15". */
  readonly shopTime: () => string;
  readonly setTimer: (task: () => void, delayMs: number) => () => void;
}

/** Plays what is to be heard when the state of the counter changes. While nothing is to come it has no timer. */
export function startSoundDesk(options: SoundDeskOptions): () => void {
  const { live, panel, preferences, silence, player } = options;
  let memory: SoundMemory | null = null;
  let cancel = () => {};

  const isAudible = (kind: SoundKind) => {
    const { volumes, quietHours } = preferences.getState();
    return volumes[kind] > 0 && silence.store.getState().until === null && !isQuietHour(quietHours, options.shopTime());
  };
  const look = () => {
    cancel();
    cancel = () => {};
    const state = live.getState();
    // Nothing was heard from the core yet: what it says first is no news.
    if (memory === null && state.health === null) return;
    const chimeMs = (state.hello?.chimeSeconds ?? 0) * 1000;
    const nowMs = options.nowMs();
    const plan = planSounds(memory, counterCues(state, { chimeMs, selected: panel.getState().selected }), nowMs, isAudible);
    memory = plan.memory;
    if (plan.play !== null) player.play(plan.play, preferences.getState().volumes[plan.play]);
    if (plan.nextMs !== null) cancel = options.setTimer(look, Math.max(0, plan.nextMs - nowMs));
  };
  const stops = [live.subscribe(look), panel.subscribe(({ selected }, before) => selected !== before.selected && look())];
  return () => {
    cancel();
    for (const stop of stops) stop();
  };
}
