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
import { publishPrices } from "./publish-prices.ts";

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
/** What takes more than one turn of the loop. */
const LATER = { publishPrices };
export type CommandName = keyof typeof COMMANDS;

/** A command as a cashier gives it, so that it can be given again with the same id. */
export interface Act {
  readonly command: CommandName | keyof typeof LATER;
  readonly request: { readonly operationId: string; readonly [field: string]: unknown };
}

export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string };

/** Gives any command. */
export async function giveAny(core: Core, act: Act): Promise<Answer> {
  if (act.command !== "publishPrices") return give(core, act);
  const request = act.request as Parameters<typeof publishPrices>[2];
  return answerOf(await LATER.publishPrices(core, houseActor(core.shop, "owner"), request));
}

/** Gives a command that is done at once; its answer as it would travel. */
export function give(core: Core, { command, request }: Act): Answer {
  const run = COMMANDS[command as CommandName] as (core: Core, actor: unknown, request: unknown) => Outcome<unknown>;
  return answerOf(run(core, houseActor(core.shop, "owner"), request));
}

function answerOf(outcome: Outcome<unknown>): Answer {
  return outcome.ok ? { ok: true, value: JSON.parse(JSON.stringify(outcome.value)) } : { ok: false, code: outcome.error.code };
}
