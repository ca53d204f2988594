/** A receipt as logical lines, before it meets a paper width, a code page or a printer. */
export interface ReceiptDocument {
  readonly lines: readonly ReceiptLine[];
  readonly cut: boolean;
}

export type ReceiptLine =
  | { readonly kind: "text"; readonly text: string; readonly align: "left" | "center"; readonly size: "normal" | "double" }
  /** `left` is shortened with an ellipsis where both do not fit; `right` never is. */
  | { readonly kind: "pair"; readonly left: string; readonly right: string; readonly size: "normal" | "double" }
  | { readonly kind: "rule"; readonly weight: "single" | "double" }
  /** The shop's logo, centred, by the name of its dots: a document holds none of them. */
  | { readonly kind: "logo"; readonly name: string };
