import type { HelloView } from "../../../shared/contract/shop-view.ts";
import { currencyProfiles, isCurrencyCode } from "../../../shared/money/currency.ts";
import { isHouse } from "./actor.ts";
import type { Core } from "./core.ts";
import { UNDO_SECONDS } from "./money/is-undo.ts";
import { moneyText } from "./money-text.ts";
import { actorOf, type Caller, mustSignIn } from "./people/caller.ts";

export const PRODUCT_VERSION = "0.1.0";

export function helloView(core: Core, caller: Caller): HelloView {
  const actor = actorOf(core, caller);
  const needsSignIn = mustSignIn(core, caller);
  const { shop, demo, shift, rounding, tax } = core.shop.file;
  const { name, branch, country, currency, timeZone, language, cashier, till } = shop;
  return {
    product: "timbre",
    version: PRODUCT_VERSION,
    contract: 1,
    // A locked window has nobody's rights yet.
    role: needsSignIn ? "cashier" : actor.role,
    person: isHouse(actor) ? null : { id: actor.personId, name: actor.name },
    needsSignIn,
    lockAfterMinutes: core.store.people.anyPin() ? core.shop.file.people.lockAfterMinutes : null,
    undoSeconds: UNDO_SECONDS,
    shop: {
      ...{ name, branch, country, currency, timeZone, language, cashier, till, demo },
      shiftMode: shift,
      callRounding: rounding.call,
      secondsRounding: rounding.seconds,
      tax: tax === undefined ? null : { percent: tax.percent, included: tax.prices === "included", name: tax.name },
      denominations: denominationsOf(core),
      bands: Object.keys(core.shop.bands),
    },
  };
}

function denominationsOf(core: Core): string[] {
  const { currency } = core.shop.file.shop;
  if (!isCurrencyCode(currency)) return [];
  const { notes, coins } = currencyProfiles[currency];
  return [...notes, ...coins].map((amount) => moneyText(core.shop, amount));
}
