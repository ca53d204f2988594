import type { DisplayScreen, DisplayView } from "../../../../shared/contract/display-contract.ts";
import type { Core } from "../core.ts";
import { isUp } from "../live-call.ts";
import { moneyText } from "../money-text.ts";
import { displayAccount } from "./display-account.ts";
import type { ShownOnDisplay } from "./display-desk.ts";
import { displayRunning } from "./display-running.ts";

type Prices = Extract<DisplayScreen, { kind: "idle" }>["prices"];

/** All that a display is told: the name of the shop and one screen. Neither a cost nor a whole number is on it. */
export function displayView(core: Core, shown: ShownOnDisplay, prices: Prices): DisplayView {
  const { name, country, currency, timeZone, language } = core.shop.file.shop;
  const { tax } = core.shop.file;
  return {
    shop: {
      ...{ name, country, currency, timeZone, language },
      tax: tax === undefined ? null : { percent: tax.percent, included: tax.prices === "included", name: tax.name },
    },
    screen: screenOf(core, shown) ?? { kind: "idle", prices, lines: runningLines(core) },
  };
}

/** Null where there is nothing of a customer to show: a cabin that is free again, an account that is settled. */
function screenOf(core: Core, shown: ShownOnDisplay): DisplayScreen | null {
  if (shown.kind === "nothing") return newestDebt(core);
  if (shown.kind === "quote") return { kind: "quote", hit: shown.hit };
  if (shown.kind === "account") {
    const session = core.store.sessions.byId(shown.account);
    return session === null || session.closed_utc !== null
      ? paidNow(core, lastSaleOf(core, shown.account))
      : displayAccount(core, session, shown);
  }
  const { cabin } = shown;
  const session = core.store.sessions.openOfCabin(cabin);
  if (session !== null) return displayAccount(core, session, shown);
  const paid = paidNow(core, core.justPaid.get(cabin));
  if (paid !== null) return paid;
  const running = displayRunning(core, cabin);
  if (running === null) return null;
  return { kind: "account", cabin, calls: [], other: "0", total: "0", discount: "0", deposit: "0", due: "0", running };
}

/** Received and change. A cabin shows its sale for some seconds, and the display as long. */
function paidNow(core: Core, id: string | undefined): DisplayScreen | null {
  const sale = id === undefined ? null : core.store.sales.byId(id);
  if (sale === null) return null;
  const money = (amount: number) => moneyText(core.shop, amount);
  return { kind: "paid", total: money(sale.total), received: money(sale.received), change: money(sale.change + sale.deposit_returned) };
}

/** An account that has left its cabin has no tile to show its sale on: the newest sale, for as long as a tile would. */
function lastSaleOf(core: Core, account: string): string | undefined {
  const sale = core.store.sales.last();
  return sale?.session_id === account && core.clock.now() - sale.at_utc < PAID_SHOWN_MS ? sale.id : undefined;
}

/** How long the total of a call that has just ended is shown where the cashier has chosen no cabin, in milliseconds. */
const DEBT_SHOWN_MS = 60_000;
const PAID_SHOWN_MS = 8_000;

/** Whoever has just hung up reads the total while walking to the counter. */
function newestDebt(core: Core): DisplayScreen | null {
  const since = core.clock.now() - DEBT_SHOWN_MS;
  const ended = core.store.cabins
    .list()
    .filter(({ number }) => !isUp(core.live.ofCabin(number)))
    .flatMap(({ number }) => {
      const last = core.store.calls.lastOfCabin(number);
      const session = last === null || (last.ended_utc ?? 0) <= since ? null : core.store.sessions.openOfCabin(number);
      return session === null || last === null || last.price === 0 ? [] : [{ session, at: last.ended_utc ?? 0 }];
    });
  const newest = ended.toSorted((one, other) => other.at - one.at)[0];
  if (newest === undefined) return null;
  const screen = displayAccount(core, newest.session, { method: "cash", leftOut: [] });
  return screen.kind === "account" && screen.calls.length > 0 ? screen : null;
}

function runningLines(core: Core) {
  return core.store.cabins.list().flatMap(({ number }) => {
    const running = displayRunning(core, number);
    // On the screen everybody sees nobody's number is: neither whole nor masked.
    return running === null ? [] : [{ ...running, number: "" }];
  });
}
