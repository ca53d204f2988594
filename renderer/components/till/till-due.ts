import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import type { CallView } from "../../../shared/contract/call-view.ts";
import type { SoldItemView } from "../../../shared/contract/sale-view.ts";
import type { CurrencyProfile } from "../../../shared/money/currency.ts";
import { microsText, parseDecimal, parseMicros } from "../../../shared/money/decimal.ts";
import { addMicros, type Micros, micros, subtractMicros, ZERO } from "../../../shared/money/micros.ts";
import { discountAmount } from "../../../shared/sale/discount-amount.ts";
import { amountDue, type TenderPart } from "../../../shared/sale/settle-account.ts";
import type { Discount, TenderMethod, TenderParts } from "../../store/panel-store.ts";
import { wireMicros } from "../cabin-tile/tile-money.ts";

/** What the till shows of an account: the calls and items that are paid now, and what is due for them. */
export interface TillDue {
  readonly calls: readonly CallView[];
  readonly items: readonly SoldItemView[];
  readonly subtotal: Micros;
  readonly discount: Micros;
  /** Why that is taken off; null where nothing is. */
  readonly discountReason: string | null;
  /** All that is held where the account ends; what pays for these calls and items where something is left of it. */
  readonly deposit: Micros;
  readonly rounding: Micros;
  /** All methods together. */
  readonly due: Micros;
  /** Named before the rest; those of nothing left out. */
  readonly parts: readonly TenderPart[];
  /** What the parts leave to the method of the rest; `due` where there are none. */
  readonly rest: Micros;
}

interface Asked {
  readonly leftOut: readonly string[];
  readonly discount: Discount | null;
  readonly method: TenderMethod;
  readonly parts?: TenderParts | null;
}

/** The core says what a whole account owes; of a part of it the window reckons with the core's own arithmetic, and the core again when it charges. */
export function tillDue(account: AccountView, asked: Asked, profile: CurrencyProfile): TillDue {
  const { leftOut, method } = asked;
  const isNow = ({ id }: { readonly id: string }) => !leftOut.includes(id);
  const [calls, items] = [account.calls.filter(isNow), account.items.filter(isNow)];
  const charges = [...calls.map(({ price }) => wireMicros(price)), ...items.map(({ amount }) => wireMicros(amount))];
  const subtotal = addMicros(...charges);
  const discount = asked.discount ?? savedDiscount(account, calls);
  const off = discount === null ? ZERO : discounted(subtotal, discount, profile.decimals);
  const parts = partsOf(asked);
  const closes = calls.length === account.calls.length && items.length === account.items.length;
  const held = wireMicros(account.deposit);
  const deposit = closes ? held : micros(Math.min(held, subtractMicros(subtotal, off)));
  const isWhole = closes && off === 0 && parts.length === 0;
  const due = isWhole
    ? wireMicros(account.due[method])
    : amountDue({ charges, discount: off, deposit, method, parts, cashRounding: profile.cashRounding });
  const rounding = subtractMicros(due, subtractMicros(subtotal, addMicros(off, deposit)));
  const rest = subtractMicros(due, addMicros(...parts.map(({ amount }) => amount)));
  return {
    calls,
    items,
    subtotal,
    discount: off,
    discountReason: off === 0 ? null : (discount?.reason ?? null),
    deposit,
    rounding,
    due,
    parts,
    rest,
  };
}

/** What was decided after an outage, as the core takes it off by itself; a discount that is typed takes its place. */
function savedDiscount({ savedOff }: AccountView, calls: readonly CallView[]): Discount | null {
  const now = (savedOff?.calls ?? []).filter(({ id }) => calls.some((call) => call.id === id));
  if (savedOff === undefined || now.length === 0) return null;
  return { amount: microsText(addMicros(...now.map(({ off }) => wireMicros(off))), 0), reason: savedOff.reason };
}

const METHODS = ["cash", "card", "transfer"] as const;

function partsOf({ method, parts }: Asked): readonly TenderPart[] {
  return METHODS.flatMap((each) => {
    const amount = each === method ? ZERO : amountOf(parts?.[each] ?? "");
    return amount > 0 ? [{ method: each, amount }] : [];
  });
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
