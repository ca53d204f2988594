import type { SettingView } from "../../../../shared/contract/settings-contract.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { decimalText } from "../../../../shared/money/decimal.ts";
import { type SettingDefinition, settingDefinition } from "../../../../shared/settings/setting-definitions.ts";
import { settingFault } from "../../../../shared/settings/setting-fault.ts";
import { valueAt } from "../../../../shared/settings/setting-path.ts";
import { type SettingValue, sameSetting } from "../../../../shared/settings/setting-value.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import { keepMarkup } from "../rates/markup.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { changeSetting, tellBookOfSetting } from "./change-setting.ts";
import { MARKUP_KEY, originalValue, settingView, valueInForce } from "./setting-view.ts";

export interface SettingRequest {
  readonly operationId: string;
  readonly key: string;
  readonly value: SettingValue;
}

/** Changes a setting of the shop, in force from now on, or from the next call or start where it says so. */
export function putSetting(core: Core, actor: Actor, request: SettingRequest): Outcome<SettingView> {
  return change(core, actor, { ...request, kind: "settings.put", value: () => request.value });
}

/** Back to what shop.json says. */
export function resetSetting(core: Core, actor: Actor, request: Omit<SettingRequest, "value">): Outcome<SettingView> {
  return change(core, actor, { ...request, kind: "settings.reset", value: () => originalValue(core, request.key) });
}

interface Change {
  readonly operationId: string;
  readonly key: string;
  readonly kind: "settings.put" | "settings.reset";
  readonly value: () => SettingValue;
}

function change(core: Core, actor: Actor, { operationId, key, kind, value }: Change): Outcome<SettingView> {
  const definition = settingDefinition(key);
  if (definition === null) return refuse("request/invalid", { field: "key", reason: "setting/unknown" });
  const asked = kind === "settings.put" ? { key, value: value() } : { key };
  const done = runOnce(core, { id: operationId, kind, request: asked }, () =>
    write(core, actor, { definition, operationId, value: value() }),
  );
  if (!done.ok) return done;
  core.settings.takeUp();
  if (key === MARKUP_KEY) {
    core.rateWork.forgetMarkup();
    core.feed.ratesChanged();
  }
  core.feed.shopChanged();
  return ok(settingView(core, definition));
}

interface Wanted {
  readonly definition: SettingDefinition;
  readonly operationId: string;
  readonly value: SettingValue;
}

function write(core: Core, actor: Actor, { definition: { key, type }, operationId, value }: Wanted): Outcome<object> {
  const after = typeof value === "string" ? value.trim() || null : value;
  const before = valueInForce(core, key);
  // A reset may lead to what the file says where a person could not type it, such as nothing at all.
  const fault = sameSetting(after, originalValue(core, key)) ? null : settingFault(type, after);
  if (fault !== null) return refuse("request/invalid", { field: "value", reason: `setting/${fault}`, key });
  if (sameSetting(before, after)) return ok({});
  if (key === MARKUP_KEY) {
    const lowPercent = decimalText(core.rateWork.markup().lowPercent);
    keepMarkup(core.store.settings, core.settings.base, { percent: String(after), lowPercent });
    tellBookOfSetting(core, actor, { key, before, after, operationId });
    return ok({});
  }
  if (core.settings.withSetting({ key, value: after }) === null)
    return refuse("request/invalid", { field: "value", reason: "setting/no-shop", key });
  changeSetting(core, actor, { key, before, after, shopFile: valueAt(core.settings.base.file, key), operationId });
  return ok({});
}
