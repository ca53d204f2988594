import { micros } from "../../../../shared/money/micros.ts";
import type { CountedAmount, DrawerFigures } from "../../../../shared/receipt/shift-slip-data.ts";
import type { DrawerSum } from "../../store/shift-figures.ts";

/** The lines of the drawer from its postings. What no line tells goes into `other`, so that they always sum to the expected cash. */
export function drawerFigures(
  sums: readonly DrawerSum[],
  { float, expected }: { readonly float: number; readonly expected: number },
): DrawerFigures {
  const of = (kind: string) => sums.find((sum) => sum.kind === kind) ?? { in_count: 0, in_sum: 0, out_count: 0, out_sum: 0 };
  const into = (kind: string) => figure(of(kind).in_count, of(kind).in_sum);
  const outOf = (kind: string) => figure(of(kind).out_count, of(kind).out_sum);
  const [sale, returned, voided] = [of("sale"), of("deposit-returned"), of("void")];
  const named = {
    sales: micros(sale.in_sum),
    deposits: into("deposit-taken"),
    cashIn: into("cash-in"),
    depositsBack: figure(sale.out_count + returned.out_count, sale.out_sum + returned.out_sum),
    refunds: outOf("refund"),
    voids: figure(Math.max(voided.out_count, voided.in_count), voided.out_sum - voided.in_sum),
    cashOut: outOf("cash-out"),
    safeDrops: outOf("safe-drop"),
  };
  const intoIt = named.sales + named.deposits.amount + named.cashIn.amount;
  const outOfIt = named.depositsBack.amount + named.refunds.amount + named.voids.amount + named.cashOut.amount + named.safeDrops.amount;
  return { ...named, float: micros(float), other: micros(expected - float - intoIt + outOfIt), expected: micros(expected) };
}

function figure(count: number, amount: number): CountedAmount {
  return { count, amount: micros(amount) };
}
