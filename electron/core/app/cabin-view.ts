import { cabinState } from "../../../shared/cabin/cabin-state.ts";
import type { AccountView, CabinView } from "../../../shared/contract/cabin-view.ts";
import { microsText } from "../../../shared/money/decimal.ts";
import { addMicros, micros, ZERO } from "../../../shared/money/micros.ts";
import { amountDue, type TenderMethod } from "../../../shared/sale/settle-account.ts";
import type { CabinRow } from "../store/cabin-repository.ts";
import type { SessionRow } from "../store/session-repository.ts";
import { callView, liveCallView } from "./call-view.ts";
import type { Core } from "./core.ts";
import { instantText } from "./instant-text.ts";
import { moneyText } from "./money-text.ts";

/** A cabin as the panel shows it. `since` is put in by the feed, which knows when the state changed. */
export function cabinView(core: Core, cabin: CabinRow): Omit<CabinView, "since"> {
  const live = core.live.ofCabin(cabin.number);
  const session = core.store.sessions.openOfCabin(cabin.number);
  const account = session === null ? null : accountView(core, session);
  const last = core.store.calls.lastOfCabin(cabin.number);
  const line = core.lines.lines.get(cabin.line_user) ?? "unknown";
  const paid = core.justPaid.get(cabin.number) ?? null;
  const phase = live === null ? null : live.state.phase === "ended" ? live.state.from : live.state.phase;
  const owes = account !== null && account.calls.length > 0;
  return {
    number: cabin.number,
    name: cabin.name,
    lineUser: cabin.line_user,
    enabled: cabin.enabled === 1,
    disablesAfterCall: cabin.disables_after_call === 1,
    charged: cabin.uncharged_mode === null,
    uncharged: cabin.uncharged_mode === null ? null : { mode: cabin.uncharged_mode, reason: cabin.uncharged_reason ?? "" },
    line,
    state: cabinState({ enabled: cabin.enabled === 1, line, live: phase, owes, accountOpen: session !== null, justPaid: paid !== null }),
    lastCall: last === null ? null : callView(core, last),
    live: live === null ? null : liveCallView(core, live),
    account,
    lastSale: paid === null ? null : lastSale(core, paid),
  };
}

export function accountView(core: Core, session: SessionRow): AccountView {
  const calls = core.store.calls.ofSession(session.id);
  const charges = calls.map((call) => micros(call.price));
  const deposit = micros(core.store.sessions.held(session.id));
  const account = { charges, discount: ZERO, deposit, cashRounding: core.shop.cashRounding };
  const due = (method: TenderMethod) => moneyText(core.shop, amountDue({ ...account, method }));
  const last = calls.at(-1)?.ended_utc ?? null;
  return {
    id: session.id,
    mode: session.mode,
    deposit: moneyText(core.shop, deposit),
    calls: calls.map((call) => callView(core, call)),
    total: microsText(addMicros(...charges), core.shop.currency.decimals),
    due: { cash: due("cash"), card: due("card"), transfer: due("transfer") },
    openedAt: instantText(session.opened_utc),
    lastEndedAt: last === null ? null : instantText(last),
  };
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
  };
}
