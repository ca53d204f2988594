import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";
import { minutesSince } from "./minutes-since.ts";
import { wireMicros } from "./tile-money.ts";
import type { TileTone } from "./tile-tone.ts";

/** A tile in words: "Cabina 3, por cobrar, 3 llamadas, 2.780 pesos, colgó hace 1 minuto". Never the running cost. */
export function spokenName(cabin: CabinView, tone: TileTone, minute: Date, t: Translate, format: ShopFormat): string {
  const facts = [t("spoken.cabin", { number: cabin.number, state: t(`state.${tone === "cutting-off" ? "talking" : tone}`).toLowerCase() })];
  const { account, live, lastSale } = cabin;
  if (tone === "to-pay" && account !== null) {
    facts.push(t("tile.calls", { count: account.calls.length }), format.spoken(wireMicros(account.due.cash)));
    if (account.lastEndedAt !== null)
      facts.push(t("spoken.hungUp", { time: t("spoken.minutes", { count: minutesSince(account.lastEndedAt, minute) }) }));
  }
  if (tone === "paid" && lastSale !== null) facts.push(format.spoken(wireMicros(lastSale.total)));
  if (live !== null) {
    facts.push(live.call.destination);
    facts.push(
      t("spoken.costs", {
        amount: format.bareRate(live.call.value, live.call.unit),
        unit: t(live.call.unit === "minute" ? "spoken.minute" : "spoken.second"),
      }),
    );
  }
  return facts.join(", ");
}
