import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { Actor } from "./actor.ts";
import type { Core } from "./core.ts";
import { accountToCharge, isTalking } from "./money/account-to-charge.ts";
import { announceSale } from "./money/announce-sale.ts";
import type { DiscountRequest } from "./money/discount-of.ts";
import { makeSale } from "./money/make-sale.ts";
import { parkSession } from "./money/park-session.ts";
import type { TenderRequest } from "./money/tender-of.ts";
import { runOnce } from "./operation.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { saleView } from "./sale-view.ts";

export interface ChargeRequest {
  readonly operationId: string;
  /** Either of them: the account of a cabin, or one by its id. */
  readonly cabin?: number | undefined;
  readonly account?: string | undefined;
  /** Only these calls and items; all of both where neither is said. */
  readonly calls?: readonly string[] | undefined;
  readonly items?: readonly string[] | undefined;
  readonly discount?: DiscountRequest | undefined;
  readonly tender: TenderRequest;
  readonly print: boolean;
  /** Whose name what is left is paid later under; the cabin is free then. */
  readonly restTo?: string | undefined;
  readonly approval?: string | undefined;
}

/** Charges an account or some of it: totals from the rows, receipt number, payments, ledger and print job in one transaction. */
export function chargeAccount(core: Core, actor: Actor, request: ChargeRequest): Outcome<SaleView> {
  const { operationId, approval, ...what } = request;
  return runOnce(core, { id: operationId, kind: "charge", request: what }, () => {
    const account = accountToCharge(core, request);
    if (!account.ok) return account;
    const { session, closes } = account.value;
    if (request.restTo !== undefined && isTalking(core, session)) return refuse("cabin/still-talking");
    const sale = makeSale(core, actor, { ...what, operationId, approval }, account.value);
    if (!sale.ok) return sale;
    if (request.restTo !== undefined && !closes && session.parked_utc === null) {
      parkSession(core, actor, session, { name: request.restTo, operationId });
      core.store.afterCommit(() => core.feed.counterChanged());
    }
    core.store.afterCommit(() => announceSale(core, sale.value, account.value));
    return ok(saleView(core, sale.value));
  });
}
