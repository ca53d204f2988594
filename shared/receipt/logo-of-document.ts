import type { ReceiptDocument } from "./receipt-document.ts";

/** The name of the logo a paper begins with, where it has one. */
export function logoOfDocument({ lines }: ReceiptDocument): { readonly logo?: string } {
  const [first] = lines;
  return first?.kind === "logo" ? { logo: first.name } : {};
}
