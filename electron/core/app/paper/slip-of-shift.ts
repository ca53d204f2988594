import { shiftSlipTexts } from "../../../../shared/i18n/shift-slip-texts.ts";
import { shopFormat } from "../../../../shared/i18n/shop-format.ts";
import { assert } from "../../../../shared/kernel/assert.ts";
import { parseMicros } from "../../../../shared/money/decimal.ts";
import { type Micros, micros } from "../../../../shared/money/micros.ts";
import type { ReceiptDocument } from "../../../../shared/receipt/receipt-document.ts";
import { shiftSlip } from "../../../../shared/receipt/shift-slip.ts";
import type { CountedAmount, ShiftSlipData } from "../../../../shared/receipt/shift-slip-data.ts";
import type { UtcMs } from "../../../../shared/time/clock.ts";
import { seconds } from "../../../../shared/time/duration.ts";
import type { ShiftRow } from "../../store/shift-repository.ts";
import type { Core } from "../core.ts";
import { drawerFigures } from "./drawer-figures.ts";
import { paperAnchor } from "./paper-anchor.ts";

/** The close slip of a shift that is closed, or is being closed now. `copy` 0 is the original; copies count from 1. */
export function slipOfShift(core: Core, shift: ShiftRow, paper: { readonly copy: number; readonly columns: number }): ReceiptDocument {
  const { shop } = core.shop.file;
  return shiftSlip(slipData(core, shift, paper.copy), shopFormat(shop), shiftSlipTexts(shop.language), paper.columns);
}

function slipData(core: Core, shift: ShiftRow, copy: number): ShiftSlipData {
  const { shop } = core.shop.file;
  const figures = core.store.shifts.figures(shift.id);
  const methods = figures.methods.map(({ method, count, amount }) => ({ method, count, amount: micros(amount) }));
  const sold = core.store.shifts.totals(shift.id);
  const [expected, counted] = [shift.cash_expected ?? 0, shift.cash_counted ?? 0];
  return {
    ...{ shop: { name: shop.name, branch: shop.branch }, number: shift.number, till: shop.till, cashier: shift.closed_by ?? shift.user },
    openedAt: shift.opened_utc as UtcMs,
    closedAt: (shift.closed_utc ?? core.clock.now()) as UtcMs,
    // Not the methods' counts together: a sale that was paid in several ways is one sale.
    sales: countedAmount({ count: sold.count, amount: sold.total }),
    methods: (["cash", "card", "transfer"] as const).flatMap((method) => methods.filter((made) => made.method === method)),
    calls: { count: figures.calls.count, duration: seconds(figures.calls.seconds) },
    items: countedAmount(figures.items),
    uncharged: countedAmount(figures.uncharged),
    discounts: countedAmount(figures.discounts),
    rounding: micros(figures.rounding),
    undone: countedAmount(figures.voids),
    ...{ reprints: figures.reprints, drawerOpenings: figures.drawerOpenings },
    drawer: drawerFigures(figures.drawer, { float: shift.float, expected }),
    faces: faces(shift.count_json),
    counted: micros(counted),
    difference: micros(counted - expected),
    reason: shift.difference_reason,
    recounts: Math.max(0, core.store.shifts.countsOf(shift.id) - 1),
    carried: carried(shift.carried),
    left: micros(shift.cash_left ?? 0),
    handed: micros(shift.cash_handed ?? 0),
    anchor: paperAnchor(core, "shift", shift.id),
    copy: copy === 0 ? null : copy + 1,
    demo: core.shop.file.demo,
  };
}

function countedAmount({ count, amount }: { readonly count: number; readonly amount: number }): CountedAmount {
  return { count, amount: micros(amount) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Of a count's JSON, `{"1000": 3}`: what there was of, the largest first. */
function faces(countJson: string | null): ShiftSlipData["faces"] {
  const count = JSON.parse(countJson ?? "{}") as Readonly<Record<string, number>>;
  return Object.entries(count)
    .filter(([, pieces]) => pieces > 0)
    .map(([face, pieces]) => ({ face: money(face), pieces }))
    .toSorted((one, other) => other.face - one.face);
}

/** Of the accounts that pass on, as `carriedAccounts` wrote them. */
function carried(json: string | null): CountedAmount {
  if (json === null) return countedAmount({ count: 0, amount: 0 });
  const { cabins, pending } = JSON.parse(json) as Readonly<Record<"cabins" | "pending", readonly { readonly total: string }[]>>;
  const totals = [...cabins, ...pending].map(({ total }) => money(total));
  return countedAmount({ count: totals.length, amount: sum(totals) });
}

function money(text: string): Micros {
  const amount = parseMicros(text);
  assert(amount.ok, `${text} is no amount`);
  return amount.value;
}
