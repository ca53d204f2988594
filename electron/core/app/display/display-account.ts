import type { DisplayScreen, ShownToCustomer } from "../../../../shared/contract/display-contract.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { addMicros, micros, subtractMicros, ZERO } from "../../../../shared/money/micros.ts";
import { amountDue } from "../../../../shared/sale/settle-account.ts";
import type { SessionRow } from "../../store/session-repository.ts";
import type { Core } from "../core.ts";
import { isTalking } from "../money/account-to-charge.ts";
import { discountOf } from "../money/discount-of.ts";
import { moneyText } from "../money-text.ts";
import { savedDiscount } from "../recovery/saved-off.ts";
import { displayRunning, maskedPlace } from "./display-running.ts";

type Paying = Pick<Extract<ShownToCustomer, { kind: "cabin" }>, "method" | "leftOut" | "discount">;

/** An account as its customer reads it: the same total as in the till, by the same rules that charge it. */
export function displayAccount(core: Core, session: SessionRow, paying: Paying): DisplayScreen {
  const unpaid = core.store.calls.ofSession(session.id);
  const calls = unpaid.filter(({ id }) => !paying.leftOut.includes(id));
  const other = addMicros(...core.store.items.ofSession(session.id).map(({ amount }) => micros(amount)));
  const charges = [...calls.map((call) => micros(call.price)), other];
  const subtotal = addMicros(...charges);
  const asked =
    paying.discount === undefined
      ? ok(savedDiscount(core, calls)?.amount ?? ZERO)
      : discountOf(core, { ...paying.discount, reason: "" }, subtotal);
  const discount = asked.ok ? asked.value : ZERO;
  const talks = isTalking(core, session);
  const held = micros(core.store.sessions.held(session.id));
  const closes = !talks && calls.length === unpaid.length;
  const deposit = closes ? held : micros(Math.min(held, subtractMicros(subtotal, discount)));
  const due = amountDue({ charges, discount, deposit, method: paying.method, cashRounding: core.shop.cashRounding });
  const money = (amount: number) => moneyText(core.shop, amount);
  return {
    kind: "account",
    cabin: session.parked_utc === null ? session.cabin : null,
    calls: calls.map((call) => ({ ...maskedPlace(core, call), seconds: call.billed_seconds, price: money(call.price) })),
    other: money(other),
    total: money(subtotal),
    discount: money(discount),
    // While it talks, what the customer has laid down; afterwards, what of it pays.
    deposit: money(talks ? held : deposit),
    due: money(due),
    running: session.parked_utc === null ? displayRunning(core, session.cabin) : null,
  };
}
