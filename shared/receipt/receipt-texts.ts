/** The words of a receipt, in the language it is printed in. `wide` is for 42 columns and more, `narrow` for 32. */
export interface ReceiptTexts {
  readonly receiptNumber: WidthText;
  readonly cabin: string;
  /** In the place of a cabin, where something was sold to a customer of none. */
  readonly counter: string;
  /** Put before the cashier's name where there is room: "Cajera: Marisol R.". */
  readonly cashier: string;
  readonly callHeading: string;
  /** In its place, where nothing but other items was sold. */
  readonly itemHeading: string;
  readonly amountHeading: string;
  calls(count: number): string;
  readonly subtotal: string;
  readonly discount: string;
  readonly cashRounding: WidthText;
  readonly total: string;
  /** "Incluye IVA 19 %"; without the percent where what was sold was taxed at several. */
  includedTax(name: string, percent: string | null): string;
  /** The name of a tax that has none. */
  readonly tax: string;
  readonly cash: string;
  readonly card: string;
  readonly transfer: string;
  readonly change: string;
  readonly deposit: string;
  readonly depositReturned: string;
  /** What was paid towards the account before this sale closed it. */
  readonly partPayments: string;
  readonly refunded: string;
  readonly uncharged: string;
  readonly thanks: string;
  /** That it is not a tax document, or what the country wants said. */
  readonly notTaxDocument: WidthText;
  /** Printed where every call of the receipt was billed by the second. */
  readonly billedPerSecond: WidthText;
  /** Printed where any call was billed in longer increments. */
  readonly billedFromAnswer: WidthText;
  copy(number: number): string;
  readonly voided: string;
  /** Where the chain of the book stood: "Huella 4821-7F3A-91C2". */
  fingerprint(anchor: string): string;
  /** Marks a receipt of the demonstration, which is worth nothing. */
  readonly demo: string;
}

export interface WidthText {
  readonly wide: string;
  readonly narrow: string;
}
