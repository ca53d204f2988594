import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";
import { wireMicros } from "./tile-money.ts";

/** "Depósito no alcanza: Haití · Móvil pide $390"; null where the deposit pays for what was tried. */
export function shortDeposit({ depositShort }: CabinView, t: Translate, format: ShopFormat): string | null {
  if (depositShort == null) return null;
  return t("till.depositTooSmall", { destination: depositShort.destination, amount: format.money(wireMicros(depositShort.needs)) });
}
