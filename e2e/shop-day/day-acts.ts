import { houseActor } from "../../electron/core/app/actor.ts";
import { addDeposit } from "../../electron/core/app/add-deposit.ts";
import { chargeAccount } from "../../electron/core/app/charge-account.ts";
import type { Core } from "../../electron/core/app/core.ts";
import { parkAccount } from "../../electron/core/app/money/park-account.ts";
import { takePartPayment } from "../../electron/core/app/money/part-payment.ts";
import { refundSale } from "../../electron/core/app/money/refund-sale.ts";
import { returnDeposit } from "../../electron/core/app/money/return-deposit.ts";
import { unchargeCall } from "../../electron/core/app/money/uncharge-call.ts";
import { voidSale } from "../../electron/core/app/money/void-sale.ts";
import { openSession } from "../../electron/core/app/open-session.ts";
import type { Outcome } from "../../electron/core/app/refusal.ts";
import { closeShift } from "../../electron/core/app/shift/close-shift.ts";
import { countDrawer } from "../../electron/core/app/shift/count-drawer.ts";
import { moveCash } from "../../electron/core/app/shift/move-cash.ts";
import { openShift } from "../../electron/core/app/shifts.ts";

const COMMANDS = {
  openShift,
  openSession,
  addDeposit,
  returnDeposit,
  chargeAccount,
  takePartPayment,
  parkAccount,
  voidSale,
  refundSale,
  unchargeCall,
  moveCash,
  countDrawer,
  closeShift,
};
export type CommandName = keyof typeof COMMANDS;

/** A command as a cashier gives it, so that it can be given again with the same id. */
export interface Act {
  readonly command: CommandName;
  readonly request: { readonly operationId: string; readonly [field: string]: unknown };
}

export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string };

/** Gives a command; its answer as it would travel. */
export function give(core: Core, { command, request }: Act): Answer {
  const run = COMMANDS[command] as (core: Core, actor: unknown, request: unknown) => Outcome<unknown>;
  const outcome = run(core, houseActor(core.shop, "owner"), request);
  return outcome.ok ? { ok: true, value: JSON.parse(JSON.stringify(outcome.value)) } : { ok: false, code: outcome.error.code };
}
