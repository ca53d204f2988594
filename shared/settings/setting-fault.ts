import { parseMicros } from "../money/decimal.ts";
import type { SettingType } from "./setting-type.ts";
import type { SettingValue } from "./setting-value.ts";

/** Why a value is not one of this type; null where it is. */
export type SettingFault = "type" | "too-small" | "too-large" | "too-long" | "empty" | "not-a-choice" | "too-many";

const PERCENT_MAX = 1_000;

export function settingFault(type: SettingType, value: SettingValue): SettingFault | null {
  switch (type.kind) {
    case "count":
      return value === null && type.usual !== undefined ? null : countFault(type, value);
    case "counts":
      if (!Array.isArray(value)) return "type";
      if (value.length > type.atMost) return "too-many";
      return value.map((each: SettingValue) => countFault(type, each)).find((fault) => fault !== null) ?? null;
    case "texts":
      return textsFault(type, value);
    case "amount":
      if (value === null) return type.optional ? null : "empty";
      return amountFault(value);
    case "percent": {
      const fault = amountFault(value);
      return fault ?? (Number(value) > PERCENT_MAX ? "too-large" : null);
    }
    case "choice":
      return typeof value === "string" && type.options.includes(value) ? null : "not-a-choice";
    case "switch":
      return typeof value === "boolean" ? null : "type";
    case "text":
      if (value === null) return type.optional ? null : "empty";
      if (typeof value !== "string") return "type";
      if (value.trim().length < type.min) return "empty";
      return value.length > type.max ? "too-long" : null;
  }
}

function textsFault({ max, atMost }: { readonly max: number; readonly atMost: number }, value: SettingValue): SettingFault | null {
  if (!Array.isArray(value) || !value.every((each: unknown) => typeof each === "string")) return "type";
  if (value.length > atMost) return "too-many";
  if (value.some((each) => each.trim() === "")) return "empty";
  return value.some((each) => each.length > max) ? "too-long" : null;
}

function countFault({ min, max }: { readonly min: number; readonly max: number }, value: SettingValue): SettingFault | null {
  if (typeof value !== "number" || !Number.isInteger(value)) return "type";
  if (value < min) return "too-small";
  return value > max ? "too-large" : null;
}

/** Decimal text of no negative amount, in main units. */
function amountFault(value: SettingValue): SettingFault | null {
  if (typeof value !== "string" || !/^\d{1,15}(\.\d{1,18})?$/.test(value)) return "type";
  return parseMicros(value).ok ? null : "too-large";
}
