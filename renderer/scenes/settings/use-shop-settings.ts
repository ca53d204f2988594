import { useEffect, useState } from "react";
import type { SettingView } from "../../../shared/contract/settings-contract.ts";
import type { SettingKey } from "../../../shared/settings/setting-definitions.ts";
import type { SettingValue } from "../../../shared/settings/setting-value.ts";
import { askQuietly, tellRefusal } from "../../client/ask.ts";
import { useCore, useLive } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import type { TimbreClient } from "../../client/timbre-client.ts";
import { useAnswer } from "../../client/use-answer.ts";
import { useShop } from "../../shop/shop-context.tsx";

export interface ShopSettings {
  /** What the core has of it; null until it has said. */
  readonly of: (key: SettingKey) => SettingView | null;
  /** Why the last value of a setting was not taken ("too-small"); null where it was. */
  readonly faultOf: (key: SettingKey) => string | null;
  readonly put: (key: SettingKey, value: SettingValue) => void;
  readonly reset: (key: SettingKey) => void;
}

/** The settings of the shop as the core has them, each saved at once. */
export function useShopSettings(isOwner: boolean): ShopSettings {
  const core = useCore();
  const { t } = useShop();
  const stamp = useLive((state) => String(state.shopStamp));
  const settings = useAnswer(async (client) => (isOwner ? await client.settings.list() : []), `${isOwner} ${stamp}`);
  const [told, setTold] = useState<ReadonlyMap<string, SettingView>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer list knows all of it.
  useEffect(() => setTold(new Map()), [settings]);
  const [fault, setFault] = useState<{ readonly key: string; readonly why: string } | null>(null);
  const send = async (key: SettingKey, intention: string, request: (client: TimbreClient, operationId: string) => Promise<SettingView>) => {
    const answer = await askQuietly(core, (client) => request(client, operationIds.idFor(intention)));
    if (answer.ok) {
      operationIds.done(intention);
      setTold(new Map([...told, [key, answer.value]]));
      setFault(null);
      core.notices.setState({ notice: { kind: "done", text: "settingsPage.saved", params: { name: t(`setting.${key}.name`) } } });
      return;
    }
    const reason = /^setting\/(.+)$/.exec(String(answer.refusal.details.reason ?? ""))?.[1];
    if (reason === undefined) tellRefusal(core, answer.refusal);
    else setFault({ key, why: reason });
  };
  return {
    of: (key) => told.get(key) ?? settings?.find((setting) => setting.key === key) ?? null,
    faultOf: (key) => (fault?.key === key ? fault.why : null),
    put: (key, value) =>
      void send(key, `setting ${key} ${JSON.stringify(value)}`, (client, operationId) =>
        client.settings.put({ operationId, key, value: value as SettingView["value"] }),
      ),
    reset: (key) => void send(key, `setting ${key} reset`, (client, operationId) => client.settings.reset({ operationId, key })),
  };
}
