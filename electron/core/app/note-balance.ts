import type { BalanceView } from "../../../shared/contract/shop-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { Actor } from "./actor.ts";
import { balanceView, writeNotedBalance } from "./balance.ts";
import type { Core } from "./core.ts";
import { runOnce } from "./operation.ts";
import { parsePositiveAmount } from "./parse-money.ts";
import type { Outcome } from "./refusal.ts";

/** The owner has topped up, and says what the provider holds now. From then on the shop's own calls are counted off it. */
export function noteBalance(
  core: Core,
  actor: Actor,
  { operationId, amount }: { readonly operationId: string; readonly amount: string },
): Outcome<BalanceView> {
  const parsed = parsePositiveAmount(amount);
  if (!parsed.ok) return parsed;
  const outcome = runOnce(core, { id: operationId, kind: "note-balance", request: { amount } }, () => {
    const before = balanceView(core).amount;
    writeNotedBalance(core, parsed.value);
    core.book.post(actor, { kind: "balance-noted", ref: null, operationId, facts: { amount: parsed.value, before }, postings: [] });
    return ok(null);
  });
  if (!outcome.ok) return outcome;
  core.feed.balanceChanged();
  return ok(balanceView(core));
}
