import type { CurrencyProfile } from "../../../shared/money/currency.ts";
import type { SettingType } from "../../../shared/settings/setting-type.ts";
import type { SettingValue } from "../../../shared/settings/setting-value.ts";

type Marks = Pick<CurrencyProfile, "thousands" | "decimal">;

/** A value as it stands in its field, with the shop's signs. */
export function textOfSetting(type: SettingType, value: SettingValue, { thousands, decimal }: Marks): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.join(", ");
  if (type.kind !== "amount" && type.kind !== "percent") return String(value);
  const [whole = "", rest] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return rest === undefined ? grouped : `${grouped}${decimal}${rest}`;
}

/** What was typed, as it is sent to the core; the core has the last word on whether it can be. */
export function settingOfText(type: SettingType, text: string, { thousands, decimal }: Marks): SettingValue {
  const typed = text.trim();
  if (type.kind === "count") return /^\d+$/.test(typed) ? Number(typed) : typed;
  if (type.kind === "counts")
    return typed === ""
      ? []
      : typed
          .split(/[\s,;]+/)
          .filter((each) => each !== "")
          .map(Number);
  if (type.kind === "texts")
    return typed
      .split(/[,;]/)
      .map((each) => each.trim())
      .filter((each) => each !== "");
  if (typed === "") return null;
  if (type.kind !== "amount" && type.kind !== "percent") return typed;
  // Where a mark parts thousands it has three digits after it and no zero first; else it was meant as the decimal sign.
  const grouped = new RegExp(`^[1-9]\\d{0,2}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`);
  return (grouped.test(typed) ? typed.replaceAll(thousands, "") : typed).replace(/[.,]/, ".");
}
