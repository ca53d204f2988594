import { cabinState } from "../../../shared/cabin/cabin-state.ts";
import type { AccountView, CabinView } from "../../../shared/contract/cabin-view.ts";
import { microsText } from "../../../shared/money/decimal.ts";
import { addMicros, micros, subtractMicros, ZERO } from "../../../shared/money/micros.ts";
import { amountDue, type TenderMethod } from "../../../shared/sale/settle-account.ts";
import type { CabinRow } from "../store/cabin-repository.ts";
import type { SessionRow } from "../store/session-repository.ts";
import { callView, liveCallView } from "./call-view.ts";
import type { Core } from "./core.ts";
import { instantText } from "./instant-text.ts";
import { depositReach } from "./money/deposit-reach.ts";
import { depositShort } from "./money/deposit-short.ts";
import { soldItemView } from "./money/sold-item-view.ts";
import { moneyText } from "./money-text.ts";
import { offHookView } from "./off-hook-view.ts";
import { printOfSale } from "./paper/print-of-sale.ts";
import { type SavedDiscount, savedDiscount } from "./recovery/saved-off.ts";

/** A cabin as the panel shows it. `since` is put in by the feed, which knows when the state changed. */
export function cabinView(core: Core, cabin: CabinRow): Omit<CabinView, "since"> {
  const live = core.live.ofCabin(cabin.number);
  const session = core.store.sessions.openOfCabin(cabin.number);
  const account = session === null ? null : accountView(core, session);
  const last = core.store.calls.lastOfCabin(cabin.number);
  const line = core.lines.lines.get(cabin.line_user) ?? "unknown";
  const paid = core.justPaid.get(cabin.number) ?? null;
  const phase = live === null ? null : live.state.phase === "ended" ? live.state.from : live.state.phase;
  const lifted = live === null ? (core.lines.lifted.get(cabin.line_user) ?? null) : null;
  const owes = account !== null && (account.calls.length > 0 || account.items.length > 0);
  return {
    number: cabin.number,
    name: cabin.name,
    lineUser: cabin.line_user,
    enabled: cabin.enabled === 1,
    disablesAfterCall: cabin.disables_after_call === 1,
    charged: cabin.uncharged_mode === null,
    disabled: disabledOf(cabin),
    movesTo: cabin.moves_to,
    movedTo: session === null && live === null ? movedTo(core, cabin.number) : null,
    uncharged: cabin.uncharged_mode === null ? null : { mode: cabin.uncharged_mode, reason: cabin.uncharged_reason ?? "" },
    line,
    state: cabinState({
      enabled: cabin.enabled === 1,
      line,
      live: phase,
      offHookDigits: lifted?.digits ?? null,
      owes,
      accountOpen: session !== null,
      justPaid: paid !== null,
    }),
    alert: core.alerts.viewOf(cabin.number),
    lastCall: last === null ? null : callView(core, last),
    live: live === null ? null : liveCallView(core, live),
    account,
    offHook: lifted === null ? null : offHookView(core, lifted),
    depositShort: live === null ? depositShort(core, session, last) : null,
    depositReach: live === null ? depositReach(core, session) : null,
    lastPaidAt: live === null && session === null && last?.sale_id ? paidAt(core, last.sale_id) : null,
    lastSale: paid === null ? null : lastSale(core, paid),
  };
}

export function accountView(core: Core, session: SessionRow): AccountView {
  const calls = core.store.calls.ofSession(session.id);
  const items = core.store.items.ofSession(session.id);
  const charges = [...calls.map((call) => micros(call.price)), ...items.map((item) => micros(item.amount))];
  const deposit = micros(core.store.sessions.held(session.id));
  const saved = savedDiscount(core, calls);
  const discount = saved?.amount ?? ZERO;
  const account = { charges, discount, deposit, cashRounding: core.shop.cashRounding };
  const due = (method: TenderMethod) => moneyText(core.shop, amountDue({ ...account, method }));
  const last = calls.at(-1)?.ended_utc ?? null;
  return {
    id: session.id,
    mode: session.mode,
    deposit: moneyText(core.shop, deposit),
    calls: calls.map((call) => callView(core, call)),
    items: items.map((item) => soldItemView(core, item)),
    total: microsText(subtractMicros(addMicros(...charges), discount), core.shop.currency.decimals),
    due: { cash: due("cash"), card: due("card"), transfer: due("transfer") },
    ...(saved === null ? {} : { savedOff: savedOffView(core, saved) }),
    openedAt: instantText(session.opened_utc),
    movedFrom: core.store.accounts.standingMoves().find(({ session_id }) => session_id === session.id)?.from_cabin ?? null,
    lastEndedAt: last === null ? null : instantText(last),
  };
}

function savedOffView(core: Core, { reason, calls }: SavedDiscount): NonNullable<AccountView["savedOff"]> {
  return { reason, calls: calls.map(({ id, off }) => ({ id, off: moneyText(core.shop, off) })) };
}

function disabledOf({ enabled, disabled_reason, disabled_utc }: CabinRow): CabinView["disabled"] {
  if (enabled === 1) return null;
  return { reason: disabled_reason ?? "", since: disabled_utc === null ? null : instantText(disabled_utc) };
}

/** The newest of those that went from here. */
function movedTo(core: Core, number: number): number | null {
  return core.store.accounts.standingMoves().findLast(({ from_cabin }) => from_cabin === number)?.to_cabin ?? null;
}

function paidAt(core: Core, saleId: string): string | null {
  const sale = core.store.sales.byId(saleId);
  return sale === null ? null : instantText(sale.at_utc);
}

function lastSale(core: Core, saleId: string): CabinView["lastSale"] {
  const sale = core.store.sales.byId(saleId);
  if (sale === null) return null;
  const money = (amount: number) => moneyText(core.shop, amount);
  return {
    id: sale.id,
    series: sale.series,
    number: sale.number,
    total: money(sale.total),
    received: money(sale.received),
    change: money(sale.change + sale.deposit_returned),
    at: instantText(sale.at_utc),
    print: printOfSale(core, sale.id),
  };
}
