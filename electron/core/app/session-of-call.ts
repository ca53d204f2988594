import type { Core } from "./core.ts";

/**
 * The account an answered call belongs to: the cabin's open one. A call that costs something opens one where there is
 * none; one that costs nothing does not make a customer owe.
 */
export function sessionOfEndedCall(core: Core, cabin: number, end: { readonly price: number; readonly ended_utc: number }): string | null {
  const open = core.store.sessions.openOfCabin(cabin);
  if (open !== null) return open.id;
  if (end.price === 0) return null;
  const id = core.newId();
  core.store.sessions.open({ id, cabin, mode: "postpaid", opened_utc: core.clock.now() });
  return id;
}
