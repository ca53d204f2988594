import { ok } from "../../../../shared/kernel/result.ts";
import { type Decimal, parseDecimal } from "../../../../shared/money/decimal.ts";
import { type Micros, ZERO } from "../../../../shared/money/micros.ts";
import { discountAmount } from "../../../../shared/sale/discount-amount.ts";
import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";
import { parsePositiveMoney } from "../parse-money.ts";
import { type Outcome, refuse } from "../refusal.ts";

export interface DiscountRequest {
  readonly amount?: string | undefined;
  readonly percent?: string | undefined;
  readonly reason: string;
}

/** What is taken off calls that cost so much. */
export function discountOf(core: Core, discount: DiscountRequest | undefined, subtotal: Micros): Outcome<Micros> {
  if (discount === undefined) return ok(ZERO);
  const amount = discount.percent === undefined ? parsePositiveMoney(core, discount.amount) : byPercent(core, discount.percent, subtotal);
  if (!amount.ok) return amount;
  return amount.value > subtotal ? refuse("sale/discount-too-large", { calls: moneyText(core.shop, subtotal) }) : amount;
}

function byPercent(core: Core, text: string, subtotal: Micros): Outcome<Micros> {
  const percent = parseDecimal(text);
  if (!percent.ok) return refuse("request/invalid", { percent: text, reason: percent.error });
  if (percent.value.digits <= 0n) return refuse("request/invalid", { percent: text, reason: "money/nothing" });
  if (isAboveAll(percent.value)) return refuse("sale/discount-too-large", { percent: "100" });
  return ok(discountAmount(subtotal, percent.value, core.shop.currency.decimals));
}

function isAboveAll({ digits, scale }: Decimal): boolean {
  return digits > 100n * 10n ** BigInt(scale);
}
