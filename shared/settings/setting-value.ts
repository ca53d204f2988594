/** What a setting holds, as it stands in shop.json: money and percentages as decimal text; null where nothing is said. */
export type SettingValue = string | number | boolean | null | readonly number[] | readonly string[];

export function sameSetting(a: SettingValue, b: SettingValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
