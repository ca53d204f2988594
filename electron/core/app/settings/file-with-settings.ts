import { type ShopFile, shopFileSchema } from "../../../../shared/contract/shop-file.ts";
import { isCurrencyCode, usualCashDirection } from "../../../../shared/money/currency.ts";
import { type SettingDefinition, settingDefinition, settingDefinitions } from "../../../../shared/settings/setting-definitions.ts";
import { type SettingTree, valueAt, withNullAt, withValueAt } from "../../../../shared/settings/setting-path.ts";
import type { SettingValue } from "../../../../shared/settings/setting-value.ts";
import type { SettingRepository } from "../../store/setting-repository.ts";
import { keptSetting } from "./kept-setting.ts";

/** A setting as it is to be: in the order of the definitions, so that what lies within another comes after it. */
export interface WantedSetting {
  readonly key: string;
  readonly value: SettingValue;
}

/** What was set on the screen and still holds over this file. */
export function keptSettings(settings: SettingRepository, file: ShopFile): readonly WantedSetting[] {
  const ofShop = settingDefinitions.flatMap(({ key }) => {
    const kept = keptSetting(settings, key, valueAt(file, key));
    return kept === null ? [] : [{ key, value: kept.value }];
  });
  return ofShop;
}

/** shop.json with these over it; null where it would be no shop any more. */
export function fileWith(file: ShopFile, wanted: readonly WantedSetting[]): ShopFile | null {
  const tree = wanted.reduce<SettingTree>(withSetting, file);
  const parsed = shopFileSchema.safeParse(tree);
  return parsed.success ? parsed.data : null;
}

function withSetting(tree: SettingTree, { key, value }: WantedSetting): SettingTree {
  const { within, limit }: Partial<SettingDefinition> = settingDefinition(key) ?? {};
  // Nothing said of a part leaves it as it began.
  if (within !== undefined && (value === null || valueAt(tree, within) === null)) return tree;
  if (limit !== undefined) return value === null ? withNullAt(tree, limit.path) : withValueAt(withLimitOn(tree, limit), key, value);
  return key === "rounding.cash.to" ? withCashStep(tree, value) : withValueAt(tree, key, value);
}

/** The step of the cash rounding is what makes it a rule, which begins with what is usual: without it nothing of the rule is left. */
function withCashStep(tree: SettingTree, step: SettingValue): SettingTree {
  const currency = String(valueAt(tree, "shop.currency"));
  if (step === null) return withValueAt(tree, "rounding.cash", null);
  if (valueAt(tree, "rounding.cash") !== null || !isCurrencyCode(currency)) return withValueAt(tree, "rounding.cash.to", step);
  const rule = Object.entries({ to: step, ...usualCashDirection(currency) });
  return rule.reduce((begun, [name, value]) => withValueAt(begun, `rounding.cash.${name}`, value), tree);
}

/** A limit that was off begins with what is usual. */
function withLimitOn(tree: SettingTree, { path, usual }: NonNullable<SettingDefinition["limit"]>): SettingTree {
  if (valueAt(tree, path) !== null) return tree;
  return Object.entries(usual).reduce((begun, [name, value]) => withValueAt(begun, `${path}.${name}`, value), tree);
}
