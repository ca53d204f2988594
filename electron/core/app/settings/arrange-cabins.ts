import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { findCabin } from "../find-cabin.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { cabinNameKey, putCabins } from "./cabin-names.ts";
import { CABIN_ORDER_KEY, inShopOrder } from "./cabin-order.ts";
import { changeSetting } from "./change-setting.ts";

/** Puts the cabins into the order in which they stand in the shop; every one of them must be there once. */
export function arrangeCabins(
  core: Core,
  actor: Actor,
  { operationId, order }: { readonly operationId: string; readonly order: readonly number[] },
): Outcome<{ order: number[] }> {
  const done = runOnce(core, { id: operationId, kind: "settings.arrange", request: { order } }, (): Outcome<object> => {
    const before = orderOf(core);
    if (order.length !== before.length || [...order].sort(byNumber).join() !== [...before].sort(byNumber).join())
      return refuse("request/invalid", { field: "order", reason: "cabin/each-once" });
    if (order.join() === before.join()) return ok({});
    changeSetting(core, actor, { key: CABIN_ORDER_KEY, before, after: [...order], shopFile: null, operationId });
    return ok({});
  });
  if (!done.ok) return done;
  core.feed.shopChanged();
  return ok({ order: orderOf(core) });
}

/** Names a cabin; null gives it back the name it has in shop.json. */
export function nameCabin(
  core: Core,
  actor: Actor,
  { operationId, number, name }: { readonly operationId: string; readonly number: number; readonly name: string | null },
): Outcome<{ number: number; name: string }> {
  const found = findCabin(core, number);
  if (!found.ok) return found;
  const done = runOnce(core, { id: operationId, kind: "settings.nameCabin", request: { number, name } }, (): Outcome<object> => {
    const nameOf = ({ file }: Core["shop"]) => file.cabins.find((cabin) => cabin.number === number)?.name ?? null;
    const [before, inFile] = [nameOf(core.shop), nameOf(core.settings.base)];
    const after = name ?? inFile;
    if (before === after) return ok({});
    changeSetting(core, actor, { key: cabinNameKey(number), before, after, shopFile: inFile, operationId });
    return ok({});
  });
  if (!done.ok) return done;
  core.settings.takeUp();
  core.store.transaction(() => putCabins(core.store.cabins, core.shop.file));
  core.feed.shopChanged();
  return ok({ number, name: core.feed.cabin(number).name });
}

function orderOf(core: Core): number[] {
  return inShopOrder(core.store.settings, core.store.cabins.list()).map(({ number }) => number);
}

function byNumber(a: number, b: number): number {
  return a - b;
}
