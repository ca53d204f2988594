import type { HelloView } from "../../../shared/contract/shop-view.ts";
import { cashModeOf } from "../../../shared/money/cash-rounding.ts";
import { currencyProfiles, isCurrencyCode } from "../../../shared/money/currency.ts";
import { isHouse } from "./actor.ts";
import type { Core } from "./core.ts";
import { logoInForce } from "./logo/kept-logo.ts";
import { moneyText } from "./money-text.ts";
import { columnsOfShop } from "./paper/columns-of-shop.ts";
import { actorOf, type Caller, mustSignIn } from "./people/caller.ts";

export const PRODUCT_VERSION = "0.1.0";

export function helloView(core: Core, caller: Caller): HelloView {
  const actor = actorOf(core, caller);
  const needsSignIn = mustSignIn(core, caller);
  const { shop, demo, shift, rounding, tax } = core.shop.file;
  const logo = logoInForce(core.store.settings);
  const { name, branch, country, currency, timeZone, language, cashier, till } = shop;
  return {
    setup: core.setup.isOpen(),
    ...(core.setup.leaveDemo === null ? {} : { leavesDemo: true }),
    product: "timbre",
    version: PRODUCT_VERSION,
    contract: 1,
    // A locked window has nobody's rights yet.
    role: needsSignIn ? "cashier" : actor.role,
    person: isHouse(actor) ? null : { id: actor.personId, name: actor.name },
    needsSignIn,
    lockAfterMinutes: core.store.people.anyPin() ? core.shop.file.people.lockAfterMinutes : null,
    undoSeconds: core.shop.file.counter.undoSeconds,
    chimeSeconds: core.shop.file.counter.chimeSeconds,
    shop: {
      ...{ name, branch, country, currency, timeZone, language, cashier, till, demo },
      dialPlan: core.shop.dialPlan,
      shiftMode: shift,
      callRounding: rounding.call,
      secondsRounding: rounding.seconds,
      cashRounding: cashRoundingOf(core),
      tax: tax === undefined ? null : { percent: tax.percent, included: tax.prices === "included", name: tax.name },
      denominations: denominationsOf(core),
      receipt: {
        ...{ address: shop.address ?? "", taxId: shop.taxId ?? "", footer: shop.footer ?? "" },
        ...{ columns: columnsOfShop(core), series: shop.series },
        ...(logo === null ? {} : { logo }),
      },
      unclaimedMinutes: core.shop.file.counter.unclaimedMinutes,
      directNote: core.shop.file.counter.directNote,
      noChargeReasons: core.shop.file.counter.noChargeReasons,
      disableReasons: core.shop.file.counter.disableReasons,
      items: core.shop.file.counter.items.map(({ name, price }) => ({ name, price })),
      bands: Object.keys(core.shop.bands),
    },
  };
}

function cashRoundingOf({ shop }: Core): HelloView["shop"]["cashRounding"] {
  const { cashRounding } = shop;
  if (cashRounding === null) return null;
  const { toMicros, halfDown } = cashRounding;
  return { to: moneyText(shop, toMicros), halfDown, mode: cashModeOf(cashRounding) };
}

function denominationsOf(core: Core): string[] {
  const { currency } = core.shop.file.shop;
  if (!isCurrencyCode(currency)) return [];
  const { notes, coins } = currencyProfiles[currency];
  return [...notes, ...coins].map((amount) => moneyText(core.shop, amount));
}
