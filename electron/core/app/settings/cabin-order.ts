import type { SettingRepository } from "../../store/setting-repository.ts";
import { keptSetting } from "./kept-setting.ts";

export const CABIN_ORDER_KEY = "cabins.order";

/** Cabins as they stand in the shop: those the owner placed first, in that order; the others after them by their number. */
export function inShopOrder<T extends { readonly number: number }>(settings: SettingRepository, cabins: readonly T[]): readonly T[] {
  const kept = keptSetting(settings, CABIN_ORDER_KEY, null);
  if (!Array.isArray(kept?.value)) return cabins;
  const places = new Map(kept.value.map((number, place) => [number, place]));
  const placeOf = ({ number }: T) => places.get(number) ?? places.size + number;
  return [...cabins].sort((a, b) => placeOf(a) - placeOf(b));
}
