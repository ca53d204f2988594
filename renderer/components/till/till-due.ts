import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import type { CallView } from "../../../shared/contract/call-view.ts";
import type { CurrencyProfile } from "../../../shared/money/currency.ts";
import { parseDecimal, parseMicros } from "../../../shared/money/decimal.ts";
import { addMicros, type Micros, subtractMicros, ZERO } from "../../../shared/money/micros.ts";
import { discountAmount } from "../../../shared/sale/discount-amount.ts";
import { amountDue } from "../../../shared/sale/settle-account.ts";
import type { Discount, TenderMethod } from "../../store/panel-store.ts";
import { wireMicros } from "../cabin-tile/tile-money.ts";

/** What the till shows of an account: the calls that are paid now, and what is due for them. */
export interface TillDue {
  readonly calls: readonly CallView[];
  readonly subtotal: Micros;
  readonly discount: Micros;
  readonly deposit: Micros;
  readonly rounding: Micros;
  readonly due: Micros;
}

interface Asked {
  readonly leftOut: readonly string[];
  readonly discount: Discount | null;
  readonly method: TenderMethod;
}

/** The core says what a whole account owes; of a part of it the window reckons with the core's own arithmetic, and the core again when it charges. */
export function tillDue(account: AccountView, { leftOut, discount, method }: Asked, profile: CurrencyProfile): TillDue {
  const calls = account.calls.filter(({ id }) => !leftOut.includes(id));
  const charges = calls.map(({ price }) => wireMicros(price));
  const subtotal = addMicros(...charges);
  const deposit = wireMicros(account.deposit);
  const off = discount === null ? ZERO : discounted(subtotal, discount, profile.decimals);
  const isWhole = calls.length === account.calls.length && off === 0;
  const due = isWhole
    ? wireMicros(account.due[method])
    : amountDue({ charges, discount: off, deposit, method, cashRounding: profile.cashRounding });
  const rounding = subtractMicros(due, subtractMicros(subtotal, addMicros(off, deposit)));
  return { calls, subtotal, discount: off, deposit, rounding, due };
}

/** Never more than the calls cost. */
function discounted(subtotal: Micros, discount: Discount, decimals: number): Micros {
  const off = discount.amount === undefined ? percentOf(subtotal, discount.percent, decimals) : amountOf(discount.amount);
  return off > subtotal ? subtotal : off;
}

function percentOf(subtotal: Micros, percent: string, decimals: number): Micros {
  const parsed = parseDecimal(percent);
  return parsed.ok ? discountAmount(subtotal, parsed.value, decimals) : ZERO;
}

function amountOf(text: string): Micros {
  const parsed = parseMicros(text);
  return parsed.ok ? parsed.value : ZERO;
}
