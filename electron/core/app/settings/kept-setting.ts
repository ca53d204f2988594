import { type SettingValue, sameSetting } from "../../../../shared/settings/setting-value.ts";
import type { SettingRepository } from "../../store/setting-repository.ts";

/** A setting that was changed on the screen. */
export interface KeptSetting {
  readonly value: SettingValue;
  /** What shop.json said when it was changed; null for nothing. */
  readonly shopFile: SettingValue;
}

/**
 * What was last set on the screen, as long as shop.json says what it said then; null else. Whoever changes the file means it, so a
 * changed file wins until the screen is used again.
 */
export function keptSetting(settings: SettingRepository, key: string, inFile: SettingValue): KeptSetting | null {
  const text = settings.get(rowOf(key));
  if (text === null) return null;
  const kept = JSON.parse(text) as KeptSetting;
  return sameSetting(kept.shopFile, inFile) ? kept : null;
}

export function keepSetting(settings: SettingRepository, key: string, kept: KeptSetting): void {
  settings.set(rowOf(key), JSON.stringify({ value: kept.value, shopFile: kept.shopFile }));
}

/** Where the setting table has it. The verifier knows this name. */
function rowOf(key: string): string {
  return `shop:${key}`;
}
