import type { DraftInfo, RateChange } from "../../../../shared/contract/rates-view.ts";
import { assert } from "../../../../shared/kernel/assert.ts";
import { decimalText, multiplyDecimals, parseDecimal } from "../../../../shared/money/decimal.ts";
import { countryName, type NameLanguage } from "../../../../shared/telecom/country-name.ts";
import { foldText } from "../../deck/list/fold-text.ts";

type OnlyChange = NonNullable<DraftInfo["only"]>;

/** The one change of a draft in few words: where, as a customer would name it, and what a minute cost and will cost. */
export function onlyChange({ description, country, before, after }: RateChange, language: NameLanguage): OnlyChange {
  return {
    description: country === null ? description : withCountry(description, countryName(country, language)),
    before: before === null ? null : perMinute(before),
    after: after === null ? null : perMinute(after),
  };
}

/** "Perú Móvil Claro"; a list that names the country itself, in capitals or without accents, is not made to say it twice. */
function withCountry(description: string, country: string): string {
  return foldText(description).includes(foldText(country)) ? description : `${country} ${description}`;
}

function perMinute({ value, unit }: NonNullable<RateChange["before"]>): string {
  if (unit === "minute") return value;
  const perSecond = parseDecimal(value);
  assert(perSecond.ok, `draft: ${value}`);
  return decimalText(multiplyDecimals(perSecond.value, { digits: 60n, scale: 0 }));
}
