import type { SettingView } from "../../../../shared/contract/settings-contract.ts";
import { decimalText } from "../../../../shared/money/decimal.ts";
import { type SettingDefinition, settingDefinitions } from "../../../../shared/settings/setting-definitions.ts";
import { valueAt } from "../../../../shared/settings/setting-path.ts";
import type { SettingValue } from "../../../../shared/settings/setting-value.ts";
import type { Core } from "../core.ts";

/** The general markup has a place of its own in the book: it was set on the screen of the rates before there were settings. */
export const MARKUP_KEY = "decks.markupPercent";

export function listSettings(core: Core): SettingView[] {
  return settingDefinitions.map((definition) => settingView(core, definition));
}

export function settingView(core: Core, definition: SettingDefinition): SettingView {
  const { key, within } = definition;
  return {
    key,
    value: valueInForce(core, key) as SettingView["value"],
    original: originalValue(core, key) as SettingView["original"],
    applies: within === undefined || valueAt(core.shop.file, within) !== null,
  };
}

export function valueInForce(core: Core, key: string): SettingValue {
  if (key === MARKUP_KEY) return decimalText(core.rateWork.markup().percent);
  return valueAt(core.shop.file, key);
}

/** What shop.json says, or the program where the file says nothing. */
export function originalValue(core: Core, key: string): SettingValue {
  if (key === MARKUP_KEY) return decimalText(core.settings.base.markupPercent);
  return valueAt(core.settings.base.file, key);
}
