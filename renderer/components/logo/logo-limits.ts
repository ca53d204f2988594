import { LOGO_FILE_BYTES_MAX, LOGO_SIDE_PIXELS_MAX } from "../../../shared/receipt/logo-limits.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";

/** What a logo may be, for the sentences that say so. */
export function logoLimits(format: ShopFormat): { readonly kilobytes: string; readonly pixels: string } {
  return { kilobytes: format.count(LOGO_FILE_BYTES_MAX / 1_024), pixels: format.count(LOGO_SIDE_PIXELS_MAX) };
}
