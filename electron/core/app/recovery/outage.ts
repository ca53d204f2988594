import type { SettingRepository } from "../../store/setting-repository.ts";

/** A time in which no core was there, and what it left open. */
export interface Outage {
  /** Of the last sign of life before it. */
  readonly stoppedUtc: number;
  readonly startedUtc: number;
  /** The machine started anew: not only the program ended. */
  readonly isPowerCut: boolean;
  /** Calls that were live, ended since or not. */
  readonly calls: readonly string[];
  /** Items of papers that were on their way to the printer. */
  readonly papers: readonly number[];
  readonly isSettled: boolean;
}

const KEY = "recovery.outage";

export function readOutage(settings: SettingRepository): Outage | null {
  const stored = settings.get(KEY);
  return stored === null ? null : (JSON.parse(stored) as Outage);
}

/** In the caller's transaction. */
export function writeOutage(settings: SettingRepository, outage: Outage): void {
  settings.set(KEY, JSON.stringify(outage));
}
