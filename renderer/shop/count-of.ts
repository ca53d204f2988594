import type { ShopFormat } from "./shop-format.ts";

/** A count for a text with one and many: the number chooses the form, and is shown as the shop writes numbers. */
export function countOf(format: ShopFormat, count: number): { readonly count: number; readonly shown: string } {
  return { count, shown: format.count(count) };
}
