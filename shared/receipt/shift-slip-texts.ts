import type { TenderMethod } from "../sale/settle-account.ts";
import type { WidthText } from "./receipt-texts.ts";

/** The words of the close slip of a shift, in the language it is printed in. */
export interface ShiftSlipTexts extends Readonly<Record<TenderMethod, string>> {
  title(number: string): string;
  till(till: string): string;
  readonly cashier: string;
  readonly opened: string;
  readonly closed: string;
  readonly sales: string;
  readonly callsCharged: string;
  readonly timeCharged: string;
  readonly itemsSold: string;
  readonly uncharged: string;
  /** "valor $812". */
  worth(value: string): string;
  readonly discounts: string;
  readonly rounding: string;
  readonly reprints: string;
  readonly undone: string;
  readonly drawerOpenings: string;
  readonly drawer: string;
  readonly float: string;
  readonly cashSales: string;
  readonly deposits: string;
  readonly cashIn: string;
  readonly depositsBack: string;
  readonly refunds: string;
  readonly voids: string;
  readonly cashOut: string;
  readonly safeDrops: string;
  readonly other: string;
  readonly expected: string;
  readonly count: string;
  readonly counted: string;
  readonly missing: string;
  readonly over: string;
  readonly exact: string;
  readonly reason: string;
  readonly recounts: string;
  readonly carried: string;
  readonly left: WidthText;
  readonly handed: string;
  readonly signs: string;
  readonly receives: string;
  fingerprint(anchor: string): string;
  ofShift(number: string): string;
  copy(number: number): string;
  readonly demo: string;
}
