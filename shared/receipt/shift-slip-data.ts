import type { Micros } from "../money/micros.ts";
import type { TenderMethod } from "../sale/settle-account.ts";
import type { UtcMs } from "../time/clock.ts";
import type { Seconds } from "../time/duration.ts";
import type { ReceiptFormat } from "./sale-receipt.ts";
import type { ShiftSlipTexts } from "./shift-slip-texts.ts";

export interface CountedAmount {
  readonly count: number;
  readonly amount: Micros;
}

/** What went in and out of the drawer. Amounts are what moved, without a sign. */
export interface DrawerFigures {
  readonly float: Micros;
  /** Cash taken for sales, less change. */
  readonly sales: Micros;
  readonly deposits: CountedAmount;
  readonly cashIn: CountedAmount;
  readonly depositsBack: CountedAmount;
  readonly refunds: CountedAmount;
  readonly voids: CountedAmount;
  readonly cashOut: CountedAmount;
  readonly safeDrops: CountedAmount;
  /** Whatever else the book says moved it; 0 as a rule. */
  readonly other: Micros;
  readonly expected: Micros;
}

/** Everything on the close slip of a shift; all of it was computed before, from the ledger and the rows. */
export interface ShiftSlipData {
  readonly shop: { readonly name: string; readonly branch: string };
  readonly number: number;
  readonly till: string;
  readonly cashier: string;
  readonly openedAt: UtcMs;
  readonly closedAt: UtcMs;
  readonly sales: CountedAmount;
  readonly methods: readonly (CountedAmount & { readonly method: TenderMethod })[];
  readonly calls: { readonly count: number; readonly duration: Seconds };
  /** Sold beside the calls. */
  readonly items: CountedAmount;
  readonly uncharged: CountedAmount;
  readonly discounts: CountedAmount;
  readonly rounding: Micros;
  readonly reprints: number;
  readonly undone: CountedAmount;
  readonly drawerOpenings: number;
  readonly drawer: DrawerFigures;
  /** The largest denomination first. */
  readonly faces: readonly { readonly face: Micros; readonly pieces: number }[];
  readonly counted: Micros;
  /** Counted minus expected. */
  readonly difference: Micros;
  readonly reason: string | null;
  readonly recounts: number;
  /** Accounts that pass to the next shift unpaid. */
  readonly carried: CountedAmount;
  readonly left: Micros;
  readonly handed: Micros;
  /** `SEQ-XXXX-XXXX`. */
  readonly anchor: string | null;
  /** 2 for the first reprint; null for the original. */
  readonly copy: number | null;
  readonly demo: boolean;
}

/** A slip on its way to lines. */
export interface ShiftPrinting {
  readonly data: ShiftSlipData;
  readonly format: ReceiptFormat;
  readonly texts: ShiftSlipTexts;
  readonly columns: number;
}
