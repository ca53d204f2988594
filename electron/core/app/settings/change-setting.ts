import type { SettingValue } from "../../../../shared/settings/setting-value.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { keepSetting } from "./kept-setting.ts";

export interface SettingChange {
  readonly key: string;
  readonly before: SettingValue;
  readonly after: SettingValue;
  /** What shop.json says at this moment; a later change of it wins once. */
  readonly shopFile: SettingValue;
  readonly operationId: string;
}

/** Keeps a changed setting and tells the book, in the caller's transaction. */
export function changeSetting(core: Core, actor: Actor, { key, before, after, shopFile, operationId }: SettingChange): void {
  keepSetting(core.store.settings, key, { value: after, shopFile });
  tellBookOfSetting(core, actor, { key, before, after, operationId });
}

export function tellBookOfSetting(core: Core, actor: Actor, { key, before, after, operationId }: Omit<SettingChange, "shopFile">): void {
  const facts = { key, before: JSON.stringify(before), after: JSON.stringify(after) };
  core.book.post(actor, { kind: "setting-changed", ref: key, operationId, facts, postings: [] });
}
