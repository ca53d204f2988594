import type { QuoteHit } from "../../../shared/contract/rates-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { incrementSentence } from "./increment-sentence.ts";

type Terms = Pick<QuoteHit, "increment" | "connect" | "minimum" | "grace" | "band" | "source">;

/** "Se cobra por segundo, sin costo de conexión.": everything a price depends on besides its unit. */
export function unitSentence(hit: Terms, t: Translate, format: ShopFormat): string {
  const amount = (text: string) => format.money(wireMicros(text));
  const isSome = (text: string | null): text is string => text !== null && wireMicros(text) !== 0;
  const parts = [
    incrementSentence(hit.increment ?? "1/1", t),
    isSome(hit.connect) ? t("quoteBox.connect", { amount: amount(hit.connect) }) : t("quoteBox.noConnect"),
  ];
  if (isSome(hit.minimum)) parts.push(t("quoteBox.minimum", { amount: amount(hit.minimum) }));
  if (hit.grace > 0) parts.push(t("quoteBox.grace", { count: hit.grace }));
  const band = hit.band === null ? "" : ` ${t("quoteBox.band", { band: hit.band })}`;
  return `${parts.join(", ")}.${band}`;
}
