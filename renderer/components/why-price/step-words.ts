import type { WhyView } from "../../../shared/contract/rates-view.ts";
import type { MessageKey, Translate } from "../../../shared/i18n/translate.ts";
import { type WhyKey, whyKeys } from "../../../shared/rating/explain-price.ts";
import type { DialPlan } from "../../../shared/telecom/dial-plan.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";
import { dialledNumber } from "../flag/dialled-number.ts";
import { groupedPrefix } from "../quote-box/grouped-prefix.ts";

type Step = WhyView["steps"][number];

const money = ["cost", "value", "amount", "connect", "before", "minimum", "price", "tax"];

/** A step as a sentence, its amounts and numbers written the shop's way. */
export function stepWords({ key, values }: Step, t: Translate, format: ShopFormat, plan: DialPlan): string {
  const known = whyKeys.find((each) => each === key);
  if (known === undefined) return t("rates.why.step", { key });
  const written = Object.entries(values).map(([name, value]) => [name, valueWords(name, value, format, plan)]);
  return t(`rates.why.${known}` satisfies MessageKey, Object.fromEntries(written));
}

/** The steps that are sums, set as such. */
export function isSum(key: string): boolean {
  const sums: readonly string[] = ["perMinute", "perSecond", "connect", "taxOnTop"] satisfies WhyKey[];
  return sums.includes(key);
}

function valueWords(name: string, value: string, format: ShopFormat, plan: DialPlan): string {
  if (money.includes(name)) return format.bareRate(value, "minute");
  if (name === "percent") return format.percent(value);
  if (name === "prefix") return groupedPrefix(value);
  if (name === "dialled") return dialledNumber(value, plan).grouped;
  return name === "measured" ? value.replace(".", format.profile.decimal) : value;
}
