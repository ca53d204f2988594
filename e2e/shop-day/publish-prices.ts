import type { Actor } from "../../electron/core/app/actor.ts";
import type { Core } from "../../electron/core/app/core.ts";
import { publishDraft } from "../../electron/core/app/rates/publish-draft.ts";
import { putDraftRates } from "../../electron/core/app/rates/put-draft-rates.ts";
import type { Outcome } from "../../electron/core/app/refusal.ts";
import { ok } from "../../shared/kernel/result.ts";

/** The owner gives another destination a price and publishes the list; both parts are repeated with their own ids. */
export async function publishPrices(
  core: Core,
  actor: Actor,
  { operationId, prefix }: { readonly operationId: string; readonly prefix: string },
): Promise<Outcome<{ readonly version: number }>> {
  const author = { user: actor.name, role: actor.role, personId: actor.personId };
  const rate = { prefix, description: `AREA ${prefix}`, unit: "minute", value: "120" } as const;
  const put = await putDraftRates(core, { operationId: `${operationId}-draft`, side: "sell", rates: [{ rate }] }, author);
  if (!put.ok) return put;
  const published = await publishDraft(core, { operationId, side: "sell", acceptBelowCost: true, acceptLargeChanges: true }, author);
  return published.ok ? ok({ version: published.value.version }) : published;
}
