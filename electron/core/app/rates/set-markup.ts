import { ok } from "../../../../shared/kernel/result.ts";
import { decimalText } from "../../../../shared/money/decimal.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import type { Outcome } from "../refusal.ts";
import { tellBookOfSetting } from "../settings/change-setting.ts";
import { MARKUP_KEY } from "../settings/setting-view.ts";
import { keepMarkup } from "./markup.ts";

/** The % ganancia of the shop, in force for the next call that is dialled. */
export function setMarkup(
  core: Core,
  actor: Actor,
  { operationId, ...what }: { readonly operationId: string; readonly percent: string; readonly lowPercent?: string | undefined },
): Outcome<object> {
  return runOnce(core, { id: operationId, kind: "set-markup", request: what }, () => {
    const lowPercent = what.lowPercent ?? decimalText(core.rateWork.markup().lowPercent);
    const before = decimalText(core.rateWork.markup().percent);
    keepMarkup(core.store.settings, core.shop, { percent: what.percent, lowPercent });
    if (before !== what.percent) tellBookOfSetting(core, actor, { key: MARKUP_KEY, before, after: what.percent, operationId });
    core.rateWork.forgetMarkup();
    core.rateWork.changed();
    return ok({});
  });
}
