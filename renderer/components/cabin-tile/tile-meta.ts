import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";
import { wireMicros } from "./tile-money.ts";
import type { TileTone } from "./tile-tone.ts";

/** The one extra fact at the right of a tile's head; empty where there is none, and where it runs with the second. */
export function tileMeta(cabin: CabinView, tone: TileTone, t: Translate, format: ShopFormat): string {
  const { account } = cabin;
  switch (tone) {
    case "paid":
      return cabin.lastSale === null ? "" : format.money(wireMicros(cabin.lastSale.total));
    case "talking":
    case "no-charge":
    case "dialling":
    case "ringing":
    case "open":
    case "off-hook":
      if (account?.mode === "prepaid") return t("tile.prepaid");
      return account !== null && account.calls.length > 0 ? t("tile.nthCall", { count: account.calls.length + 1 }) : "";
    case "alert":
      return cabin.alert === null ? "" : format.time(cabin.alert.at);
    case "to-pay":
    case "free":
    case "disabled":
    case "unreachable":
    case "cutting-off":
      return "";
  }
}

export function ago(minutes: number, t: Translate): string {
  return minutes < 60 ? t("time.minutes", { count: minutes }) : t("time.hours", { count: Math.floor(minutes / 60) });
}
