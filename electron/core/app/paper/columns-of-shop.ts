import type { Core } from "../core.ts";

/** The width of 80 mm paper, for a shop without a printer. */
const COLUMNS_WITHOUT_PRINTER = 48;

export function columnsOfShop(core: Core): number {
  return core.shop.file.printer?.columns ?? COLUMNS_WITHOUT_PRINTER;
}
