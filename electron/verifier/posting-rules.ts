import type { BusinessRow } from "./entry-row.ts";

/** Account and amount, in micros: into an account positive. */
export type Moved = readonly (readonly [account: string, amount: number])[];

/** What else an entry's postings follow from. */
export interface PostingContext {
  /** Cash in the drawer before the entry, by the postings before it; null as long as none of them is to the drawer. */
  readonly drawerBefore: number | null;
  /** Tax of the calls and items of a sale. */
  taxOfLines(saleId: string): number;
  /** How a sale was paid, in the order of its payments. */
  payments(saleId: string): readonly { readonly method: string; readonly amount: number }[];
  sale(id: string): BusinessRow | null;
}

type PostingRule = (row: BusinessRow, context: PostingContext) => Moved;

/** What an entry of each kind moves, from the row it is about. Kinds that are not here move nothing. */
export const POSTING_RULES: Readonly<Record<string, PostingRule>> = {
  "call-charged": (call) => [
    [`debt:${call.session_id}`, amount(call.price)],
    ["sales", amount(call.tax) - amount(call.price)],
    ["tax", -amount(call.tax)],
  ],
  "call-written-off": (call) => [
    ["given-away", amount(call.amount) - amount(call.tax)],
    ["tax", amount(call.tax)],
    [`debt:${call.session_id}`, -amount(call.amount)],
  ],
  "account-split": transfer,
  "account-merged": transfer,
  "deposit-taken": deposit,
  "deposit-returned": deposit,
  sale,
  void: (reversal, context) => {
    const voided = context.sale(String(reversal.sale_id));
    return voided === null ? [] : sale(voided, context).map(([account, moved]) => [account, -moved]);
  },
  refund: (reversal) => [
    ["refunds", amount(reversal.amount) - amount(reversal.tax)],
    ["tax", amount(reversal.tax)],
    [methodAccount(reversal.method), -amount(reversal.amount)],
  ],
  "item-added": (row) => item(1, row),
  "item-removed": (row) => item(-1, row),
  "cash-in": ({ amount: cash }) => between("owner", "drawer", amount(cash)),
  "cash-out": ({ amount: cash }) => between("drawer", "owner", amount(cash)),
  "safe-drop": ({ amount: cash }) => between("drawer", "safe", amount(cash)),
  "shift-opened": (shift, { drawerBefore }) =>
    between(drawerBefore === null ? "owner" : "over-short", "drawer", amount(shift.float) - (drawerBefore ?? 0)),
  "shift-closed": (shift) => [
    ...between("over-short", "drawer", amount(shift.cash_counted) - amount(shift.cash_expected)),
    ...between("drawer", "safe", amount(shift.cash_handed)),
  ],
};

function item(sign: 1 | -1, row: BusinessRow): Moved {
  return [
    [`debt:${row.session_id}`, sign * amount(row.amount)],
    ["items", sign * (amount(row.tax) - amount(row.amount))],
    ["tax", -sign * amount(row.tax)],
  ];
}

function sale(row: BusinessRow, { taxOfLines, payments }: PostingContext): Moved {
  // The sale's own tax is that of its lines less what the discount took off it (I2 says so for every sale).
  const discountTax = row.discount === 0 ? 0 : taxOfLines(String(row.id)) - amount(row.tax);
  return [
    ...payments(String(row.id)).map(({ method, amount: paid }): readonly [string, number] => [methodAccount(method), paid]),
    ["drawer", -amount(row.deposit_returned)],
    [`deposit:${row.session_id}`, amount(row.deposit) + amount(row.deposit_returned)],
    ["discount", amount(row.discount) - discountTax],
    ["tax", discountTax],
    ["rounding", -amount(row.rounding)],
    [`debt:${row.session_id}`, -amount(row.subtotal)],
  ];
}

function deposit(row: BusinessRow): Moved {
  return between(`deposit:${row.session_id}`, methodAccount(row.method), amount(row.amount));
}

/** What goes from one account to another: its debt, and what is held for it. */
function transfer(row: BusinessRow): Moved {
  return [
    ...between(`debt:${row.from_session}`, `debt:${row.to_session}`, amount(row.owed)),
    ...between(`deposit:${row.to_session}`, `deposit:${row.from_session}`, amount(row.deposit)),
  ];
}

function between(from: string, to: string, moved: number): Moved {
  return [
    [to, moved],
    [from, -moved],
  ];
}

function methodAccount(method: string | number | null | undefined): string {
  return method === "cash" ? "drawer" : String(method);
}

function amount(value: string | number | null | undefined): number {
  return typeof value === "number" ? value : 0;
}
