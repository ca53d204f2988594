import type { Role } from "../../../shared/contract/role.ts";
import type { HelloView } from "../../../shared/contract/shop-view.ts";
import type { Core } from "./core.ts";

export const PRODUCT_VERSION = "0.1.0";

export function helloView(core: Core, role: Role): HelloView {
  const { shop, demo, shift, rounding, tax } = core.shop.file;
  const { name, branch, country, currency, timeZone, language, cashier, till } = shop;
  return {
    product: "timbre",
    version: PRODUCT_VERSION,
    contract: 1,
    role,
    shop: {
      ...{ name, branch, country, currency, timeZone, language, cashier, till, demo },
      shiftMode: shift,
      callRounding: rounding.call,
      secondsRounding: rounding.seconds,
      tax: tax === undefined ? null : { percent: tax.percent, included: tax.prices === "included", name: tax.name },
      bands: Object.keys(core.shop.bands),
    },
  };
}
