import { ok } from "../../../../shared/kernel/result.ts";
import { decimalText } from "../../../../shared/money/decimal.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import type { Outcome } from "../refusal.ts";
import { keepMarkup } from "./markup.ts";

/** The % ganancia of the shop, in force for the next call that is dialled. */
export function setMarkup(
  core: Core,
  { operationId, ...what }: { readonly operationId: string; readonly percent: string; readonly lowPercent?: string | undefined },
): Outcome<object> {
  return runOnce(core, { id: operationId, kind: "set-markup", request: what }, () => {
    const lowPercent = what.lowPercent ?? decimalText(core.rateWork.markup().lowPercent);
    keepMarkup(core.store.settings, core.shop, { percent: what.percent, lowPercent });
    core.rateWork.forgetMarkup();
    core.rateWork.changed();
    return ok({});
  });
}
