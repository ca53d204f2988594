import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";

/** "Perú móvil: hasta 11 min": what the deposit buys to the shop's main destination. Minutes are whole ones that are sure. */
export function reachWords({ depositReach }: CabinView, t: Translate, format: ShopFormat): string | null {
  if (depositReach == null) return null;
  const { destination, seconds } = depositReach;
  const time = seconds < 60 ? format.duration(seconds) : t("time.minutes", { count: Math.floor(seconds / 60) });
  return t("tile.reach", { destination, time });
}
