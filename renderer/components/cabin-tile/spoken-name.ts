import { UNCHARGED_ONCE_MINUTES } from "../../../shared/cabin/uncharged-once.ts";
import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import { UNDIALLED_NOTICE_S } from "../../live/undialled-notice.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";
import { alertWords } from "./alert-words.ts";
import { dialledSoFar } from "./dialled-so-far.ts";
import { minutesSince } from "./minutes-since.ts";
import { wireMicros } from "./tile-money.ts";
import type { TileTone } from "./tile-tone.ts";

interface TileSituation {
  readonly tone: TileTone;
  readonly undialled: boolean;
  /** The present minute. */
  readonly minute: Date;
}

/** A tile in words: "Cabina 3, por cobrar, 3 llamadas, 2.780 pesos, colgó hace 1 minuto". Never the running cost, and no running second. */
export function spokenName(cabin: CabinView, { tone, undialled, minute }: TileSituation, t: Translate, format: ShopFormat): string {
  const facts = [t("spoken.cabin", { number: cabin.number, state: t(`state.${tone === "cutting-off" ? "talking" : tone}`).toLowerCase() })];
  const { account, live, lastSale, alert } = cabin;
  if (alert !== null) {
    facts.push(alertWords(alert, t, format));
    if (account !== null && cabin.state === "to-pay")
      facts.push(t("state.to-pay").toLowerCase(), format.spoken(wireMicros(account.due.cash)));
  }
  if (tone === "to-pay" && account !== null) {
    facts.push(t("tile.calls", { count: account.calls.length }), format.spoken(wireMicros(account.due.cash)));
    if (account.lastEndedAt !== null)
      facts.push(t("spoken.hungUp", { time: t("spoken.minutes", { count: minutesSince(account.lastEndedAt, minute) }) }));
  }
  if (tone === "off-hook" && undialled) facts.push(t("spoken.undialled", { seconds: UNDIALLED_NOTICE_S }));
  if (tone === "paid" && lastSale !== null) facts.push(format.spoken(wireMicros(lastSale.total)));
  if (cabin.disabled !== null && cabin.disabled.reason !== "") facts.push(cabin.disabled.reason);
  if (cabin.uncharged !== null && live === null) {
    const isOnce = cabin.uncharged.mode === "once";
    facts.push(isOnce ? t("spoken.nextUncharged", { minutes: UNCHARGED_ONCE_MINUTES }) : t("tile.callsUncharged").toLowerCase());
  }
  if (cabin.movesTo !== null) facts.push(t("accounts.spokenWaits", { number: cabin.movesTo }));
  else if (account !== null && account.movedFrom !== null) facts.push(t("accounts.spokenFrom", { number: account.movedFrom }));
  else if (cabin.movedTo !== null) facts.push(t("accounts.spokenTo", { number: cabin.movedTo }));
  const destination = dialledSoFar(cabin)?.destination ?? null;
  if (destination !== null) facts.push(destination);
  if (live !== null) {
    facts.push(
      t("spoken.costs", {
        amount: format.bareRate(live.call.value, live.call.unit),
        unit: t(live.call.unit === "minute" ? "spoken.minute" : "spoken.second"),
      }),
    );
  }
  return facts.join(", ");
}
