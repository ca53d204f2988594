import { cashModes } from "../money/cash-rounding.ts";
import type { SettingType } from "./setting-type.ts";

/** The groups of the settings that are the shop's. */
export type SettingSection = "shop" | "cabins" | "charging" | "prepaid" | "shift" | "printer" | "alerts" | "people" | "display" | "data";

export interface SettingDefinition {
  /** Path in shop.json, whose value holds until somebody changes it on the screen. */
  readonly key: string;
  readonly section: SettingSection;
  readonly type: SettingType;
  readonly takesEffect: "now" | "next-call" | "next-start";
  /** Means nothing where this path of shop.json says nothing. */
  readonly within?: string;
  /** The path that says null where this is turned off, and what else it says where it is on. */
  readonly limit?: { readonly path: string; readonly usual: Readonly<Record<string, number>> };
}

const seconds = (min: number, max: number) => ({ kind: "count", min, max, unit: "seconds" }) as const;
const text = (max: number) => ({ kind: "text", min: 0, max, optional: true }) as const;
const name = (max: number) => ({ kind: "text", min: 1, max, optional: false }) as const;
const choice = (...options: readonly string[]) => ({ kind: "choice", options }) as const;
const amount = { kind: "amount", optional: true } as const;
const reasons = { kind: "texts", max: 40, atMost: 8 } as const;
const minutes = { kind: "count", min: 1, max: 1_440, unit: "minutes" } as const;
const onOff = { kind: "switch" } as const;

/** An alert after so many times within so many minutes, which can be turned off. */
function timesWithin<Path extends string>(path: Path, usual: { readonly count: number; readonly minutes: number }) {
  const shared = { section: "alerts", takesEffect: "now" } as const;
  const count = { kind: "count", min: 1, max: 1_000, unit: "times", usual: usual.count } as const;
  return [
    { ...shared, key: `${path}.count`, type: count, limit: { path, usual } },
    { ...shared, key: `${path}.minutes`, type: minutes, within: path },
  ] as const;
}

/** The settings of the shop that can be changed on the screen: one more is one more line, with its words in the catalogs. */
export const settingDefinitions = [
  { key: "shop.name", section: "shop", type: name(80), takesEffect: "now" },
  { key: "shop.branch", section: "shop", type: { ...text(80), optional: false }, takesEffect: "now" },
  { key: "shop.address", section: "shop", type: text(120), takesEffect: "now" },
  { key: "shop.taxId", section: "shop", type: text(40), takesEffect: "now" },
  { key: "shop.footer", section: "shop", type: text(200), takesEffect: "now" },
  { key: "shop.language", section: "shop", type: choice("es", "en"), takesEffect: "now" },
  { key: "counter.openMode", section: "cabins", type: choice("free", "open-first"), takesEffect: "next-call" },
  { key: "limits.maxCallSeconds", section: "cabins", type: seconds(60, 86_400), takesEffect: "next-call" },
  { key: "limits.ringSeconds", section: "cabins", type: seconds(5, 180), takesEffect: "next-call" },
  { key: "decks.markupPercent", section: "charging", type: { kind: "percent" }, takesEffect: "next-call" },
  { key: "rounding.cash.to", section: "charging", type: amount, takesEffect: "now" },
  { key: "rounding.cash.mode", section: "charging", type: choice(...cashModes), takesEffect: "now", within: "rounding.cash" },
  { key: "rounding.cash.halfDown", section: "charging", type: onOff, takesEffect: "now", within: "rounding.cash" },
  { key: "counter.undoSeconds", section: "charging", type: seconds(5, 60), takesEffect: "now" },
  { key: "counter.chimeSeconds", section: "charging", type: seconds(0, 60), takesEffect: "now" },
  { key: "counter.redial", section: "charging", type: choice("join", "block"), takesEffect: "next-call" },
  { key: "counter.directNote", section: "charging", type: onOff, takesEffect: "now" },
  { key: "counter.noChargeReasons", section: "charging", type: reasons, takesEffect: "now" },
  { key: "counter.disableReasons", section: "cabins", type: reasons, takesEffect: "now" },
  {
    key: "limits.warnSeconds",
    section: "prepaid",
    type: { kind: "counts", min: 1, max: 3_600, atMost: 4, unit: "seconds" },
    takesEffect: "next-call",
  },
  { key: "counter.depositSlip", section: "prepaid", type: onOff, takesEffect: "now" },
  { key: "shift", section: "shift", type: choice("automatic", "required"), takesEffect: "now" },
  { key: "till.toleranceAmount", section: "shift", type: amount, takesEffect: "now" },
  { key: "till.approvalAmount", section: "shift", type: amount, takesEffect: "now" },
  { key: "till.safeDropAbove", section: "shift", type: amount, takesEffect: "now" },
  { key: "receipt.phones", section: "printer", type: choice("full", "masked", "none"), takesEffect: "now" },
  {
    key: "printer.copies",
    section: "printer",
    type: { kind: "count", min: 1, max: 3, unit: "copies" },
    takesEffect: "now",
    within: "printer",
  },
  { key: "printer.drawer", section: "printer", type: onOff, takesEffect: "now", within: "printer" },
  { key: "alerts.hours", section: "alerts", type: text(200), takesEffect: "next-call" },
  { key: "alerts.dearPerMinute", section: "alerts", type: amount, takesEffect: "next-call" },
  {
    key: "alerts.longCallMinutes",
    section: "alerts",
    type: { ...minutes, usual: 60 },
    takesEffect: "now",
    limit: { path: "alerts.longCallMinutes", usual: {} },
  },
  ...timesWithin("alerts.refusedAttempts", { count: 3, minutes: 5 }),
  ...timesWithin("alerts.sameNumber", { count: 6, minutes: 10 }),
  ...timesWithin("alerts.quickAnswers", { count: 5, minutes: 30 }),
  { key: "alerts.disabledCabin", section: "alerts", type: onOff, takesEffect: "now" },
  { key: "people.lockAfterMinutes", section: "people", type: { kind: "count", min: 1, max: 480, unit: "minutes" }, takesEffect: "now" },
  { key: "display.favourites", section: "display", type: { kind: "texts", max: 60, atMost: 5 }, takesEffect: "now" },
  { key: "backup.keepDaily", section: "data", type: { kind: "count", min: 1, max: 3_650, unit: "days" }, takesEffect: "next-start" },
  { key: "backup.keepMonthly", section: "data", type: { kind: "count", min: 1, max: 240, unit: "months" }, takesEffect: "next-start" },
] as const satisfies readonly SettingDefinition[];

export type SettingKey = (typeof settingDefinitions)[number]["key"];

export function settingDefinition(key: string): (SettingDefinition & { readonly key: SettingKey }) | null {
  return settingDefinitions.find((definition) => definition.key === key) ?? null;
}
