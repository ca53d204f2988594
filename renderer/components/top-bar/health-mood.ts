import type { HealthView } from "../../../shared/contract/shop-view.ts";
import type { MessageKey } from "../../../shared/i18n/translate.ts";

export interface Mood {
  readonly mood: "ok" | "warn" | "none";
  readonly text: MessageKey;
}

/** The switch and the way out together: a cashier asks one thing, whether calls go out. */
export function switchMood(health: HealthView | null, inContact: boolean): Mood {
  if (!inContact || health === null || health.switch === "down") return { mood: "warn", text: "health.switchDown" };
  if (health.switch === "starting") return { mood: "warn", text: "health.switchStarting" };
  if (health.trunks.length === 0) return { mood: "warn", text: "health.noTrunk" };
  return isReachable(health) ? { mood: "ok", text: "health.switchUp" } : { mood: "warn", text: "health.trunkDown" };
}

/** One trunk is enough for calls to go out. A state nobody knows yet is no alarm. */
export function isReachable(health: HealthView): boolean {
  return health.trunks.some(({ state }) => state !== "unreachable");
}

export function printerMood(health: HealthView | null, inContact: boolean): Mood & { readonly pending: number } {
  const pending = health?.printer.pending ?? 0;
  if (health === null || !inContact) return { mood: "none", text: "health.printer", pending };
  if (health.printer.state === "not-responding") return { mood: "warn", text: printerFaultText(health), pending };
  if (pending > 0) return { mood: "warn", text: "health.printerPending", pending };
  if (health.printer.paperLow) return { mood: "warn", text: "health.paperLow", pending };
  return health.printer.state === "none"
    ? { mood: "none", text: "health.printerNone", pending }
    : { mood: "ok", text: "health.printerOk", pending };
}

/** Why the printer does not print. */
export function printerFaultText({ printer }: HealthView): MessageKey {
  return `printerFaults.${printer.fault ?? "printer/fault"}`;
}
