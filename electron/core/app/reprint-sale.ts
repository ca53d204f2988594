import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { micros } from "../../../shared/money/micros.ts";
import type { FullSaleRow } from "../store/sale-repository.ts";
import type { Actor } from "./actor.ts";
import type { Core } from "./core.ts";
import { runOnce } from "./operation.ts";
import { tellPaidCabin } from "./paper/tell-paid-cabin.ts";
import { allowException } from "./people/allow-exception.ts";
import { queueReceipt } from "./queue-receipt.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { saleView } from "./sale-view.ts";

/** A copy later than this after the sale is an exception: the customer left long ago. */
const LATE_COPY_MS = 600_000;

export interface ReprintRequest {
  readonly operationId: string;
  readonly id: string;
  readonly approval?: string | undefined;
}

/** Prints a receipt again, marked as a copy and counted. */
export function reprintSale(core: Core, actor: Actor, request: ReprintRequest): Outcome<SaleView> {
  if (core.shop.file.printer === undefined) return refuse("printer/not-responding", { reason: "printer/none" });
  const { id, operationId } = request;
  const outcome = runOnce(core, { id: operationId, kind: "reprint", request: { id } }, () => {
    const sale = core.store.sales.byId(id);
    if (sale === null) return refuse("request/not-found");
    const allowed = allowLateCopy(core, actor, request, sale);
    if (!allowed.ok) return allowed;
    const copy = core.store.prints.nextCopy("sale", id);
    queueReceipt(core, actor, id, { copy, print: true, opensDrawer: false, operationId, approval: allowed.value });
    core.store.afterCommit(() => tellPaidCabin(core, { paper: "sale", ref: id }));
    return ok(saleView(core, id));
  });
  core.printing.wake();
  return outcome;
}

function allowLateCopy(core: Core, actor: Actor, { operationId, approval }: ReprintRequest, sale: FullSaleRow): Outcome<string | null> {
  if (!isLate(core, sale)) return ok(null);
  return allowException(core, actor, { kind: "late-copy", subject: sale.id, amount: micros(sale.total), approval, operationId });
}

/** The clock that cannot be set decides; after a restart of the machine only the other is left. */
function isLate(core: Core, sale: FullSaleRow): boolean {
  const made = core.store.sales.madeAt(sale.id);
  const sameBoot = made !== null && made.bootId === core.clock.bootId;
  const ageMs = sameBoot ? core.clock.mono() - made.mono : core.clock.now() - sale.at_utc;
  return ageMs < 0 || ageMs > LATE_COPY_MS;
}
