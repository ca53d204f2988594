import { ok } from "../../../../shared/kernel/result.ts";
import type { Micros } from "../../../../shared/money/micros.ts";
import type { TenderMethod } from "../../../../shared/sale/settle-account.ts";
import type { SessionRow } from "../../store/session-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import type { Outcome } from "../refusal.ts";
import { shiftInForce } from "../shift-in-force.ts";
import { paysAhead } from "./pays-ahead.ts";
import { refusalOfDeposit } from "./servable-deposit.ts";
import { writeDeposit } from "./write-deposit.ts";

export interface MoneyToPayIn {
  readonly amount: Micros;
  readonly method: TenderMethod;
  readonly operationId: string;
  readonly print?: boolean;
  /** The account leaves its cabin with this: it talks no more. */
  readonly leaves?: boolean;
}

/** Takes money towards an account that is open, in the caller's transaction. What a prepaid one goes on to talk with the provider must serve. */
export function payIn(core: Core, actor: Actor, session: SessionRow, money: MoneyToPayIn): Outcome<null> {
  const { leaves = false, ...deposit } = money;
  const tooLarge = paysAhead(session, leaves) ? refusalOfDeposit(core, money.amount, session.id) : null;
  if (tooLarge !== null) return tooLarge;
  const shift = shiftInForce(core, actor);
  if (!shift.ok) return shift;
  writeDeposit(core, actor, { ...deposit, sessionId: session.id, shiftId: shift.value.id });
  return ok(null);
}
