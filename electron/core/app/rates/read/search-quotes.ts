import type { QuoteHit } from "../../../../../shared/contract/rates-view.ts";
import { ok } from "../../../../../shared/kernel/result.ts";
import { callingCodeList } from "../../../../../shared/telecom/calling-codes.ts";
import { countryName } from "../../../../../shared/telecom/country-name.ts";
import type { SearchHit } from "../../../deck/search/find-destinations.ts";
import { type Outcome, refuse } from "../../refusal.ts";
import { listSettingOf } from "./list-setting-of.ts";
import { isNumberLike, numberHit } from "./number-hit.ts";
import type { QuoteCore } from "./quote-core.ts";
import { quoteHit } from "./quote-hit.ts";
import { quoteDefault, quotePrefix } from "./quote-rules.ts";

/** "¿Cuánto cuesta llamar a…?": a number is quoted at once; names are looked up in the deck worker and priced here. */
export async function searchQuotes(
  core: QuoteCore,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<Outcome<QuoteHit[]>> {
  if (isNumberLike(text)) return ok([numberHit(core, text)]);
  // Names would be found in the provider's list alone, at prices at which no call is let out.
  if (core.rates.isDamaged("sell")) return refuse("rates/bad-file");
  // As a cashier sees it: nobody is quoted a draft, and nobody's answer knows a cost.
  const setting = await listSettingOf(core, "sell", "cashier");
  const found = await core.deckDesk.run("searchDestinations", { setting, text, limit });
  return ok(found.flatMap((hit) => hitsOf(core, hit)).slice(0, limit));
}

function hitsOf(core: QuoteCore, hit: SearchHit): readonly QuoteHit[] {
  const { language } = core.shop.file.shop;
  switch (hit.kind) {
    case "emergency":
      return core.shop.dialPlan.emergency.map((number) => numberHit(core, number));
    case "country": {
      const code = callingCodeList().find(({ country }) => country === hit.country)?.code ?? "";
      const subject = { number: null, matchedDigits: 0, destination: countryName(hit.country, language), country: hit.country };
      const quote = quoteDefault(core, code);
      // The default price is called "other destinations"; who asked for a country wants to read its name.
      return [{ ...quoteHit(core.shop, quote, subject), destination: subject.destination }];
    }
    case "rate": {
      const destination = hit.country === null ? "" : countryName(hit.country, language);
      return [
        quoteHit(core.shop, quotePrefix(core, hit.side, hit.prefix), { number: null, matchedDigits: 0, destination, country: hit.country }),
      ];
    }
  }
}
