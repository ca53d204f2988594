import { translator } from "../../../../shared/i18n/translate.ts";
import { addMicros, type Micros, micros } from "../../../../shared/money/micros.ts";
import type { CallRow } from "../../store/call-row.ts";
import type { SettingRepository } from "../../store/setting-repository.ts";
import type { Core } from "../core.ts";
import { savedPart } from "./saved-part.ts";

const KEY = "recovery.saved-off";

/** Of calls by their id: how much less than its price is charged, in micros. */
type SavedOff = Readonly<Record<string, number>>;

/**
 * What is to be taken off these calls because only what was saved of them is charged: decided after an outage, given as a discount
 * when they are charged. The price of a call in the book stays what the switch's records prove.
 */
export function savedOff(core: Core, calls: readonly CallRow[]): { readonly id: string; readonly off: Micros }[] {
  const recovered = calls.filter((call) => call.recovered === 1 && call.price > 0);
  if (recovered.length === 0) return [];
  const kept = read(core.store.settings);
  return recovered.flatMap(({ id }) => (kept[id] === undefined ? [] : [{ id, off: micros(kept[id]) }]));
}

export interface SavedDiscount {
  readonly amount: Micros;
  /** In the words of the shop. */
  readonly reason: string;
  /** What it is made of. */
  readonly calls: ReturnType<typeof savedOff>;
}

/** The same as one discount; null where there is none. */
export function savedDiscount(core: Core, calls: readonly CallRow[]): SavedDiscount | null {
  const off = savedOff(core, calls);
  if (off.length === 0) return null;
  const reason = translator(core.shop.file.shop.language)("recovery.savedReason");
  return { amount: addMicros(...off.map((each) => each.off)), reason, calls: off };
}

/** Notes that only what was saved of these calls is charged, in the caller's transaction. Calls that are paid are forgotten. */
export function keepSavedOff(core: Core, calls: readonly CallRow[]): void {
  const standing = Object.entries(read(core.store.settings)).filter(([id]) => isOwed(core.store.calls.byId(id)));
  const news = calls.flatMap((row) => {
    const off = row.price - (savedPart(core, row)?.price ?? row.price);
    return off > 0 ? [[row.id, off] as const] : [];
  });
  core.store.settings.set(KEY, JSON.stringify(Object.fromEntries([...standing, ...news])));
}

function isOwed(row: CallRow | null): boolean {
  return row !== null && row.sale_id === null && row.written_off_reason === null;
}

function read(settings: SettingRepository): SavedOff {
  const stored = settings.get(KEY);
  return stored === null ? {} : (JSON.parse(stored) as SavedOff);
}
