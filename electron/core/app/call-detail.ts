import type { CallDetail } from "../../../shared/contract/call-list-contract.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { callView } from "./call-view.ts";
import type { Core } from "./core.ts";
import { instantText } from "./instant-text.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** A call with the sale that paid it. */
export function callDetail(core: Core, id: string): Outcome<CallDetail> {
  const row = core.store.calls.byId(id);
  if (row === null) return refuse("request/not-found");
  const sale = row.sale_id === null ? null : core.store.sales.byId(row.sale_id);
  return ok({
    call: callView(core, row),
    sale: sale === null ? null : { id: sale.id, series: sale.series, number: sale.number, at: instantText(sale.at_utc), user: sale.user },
    limitSeconds: Math.floor(row.limit_ms / 1000),
  });
}
