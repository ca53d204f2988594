import type { UnsettledView } from "../../../../shared/contract/shift-contract.ts";
import { accountView } from "../cabin-view.ts";
import type { Core } from "../core.ts";
import { isUp } from "../live-call.ts";
import { pendingAccounts } from "../money/pending-accounts.ts";

/** What stands against closing the shift. */
export function unsettled(core: Core): UnsettledView {
  // The account of a cabin that shop.json names no more stands in it until its call has ended.
  const places = [...core.store.cabins.list(), ...core.store.cabins.retired()];
  const cabins = places.flatMap(({ number }) => {
    const session = core.store.sessions.openOfCabin(number);
    if (session === null) return [];
    const account = accountView(core, session);
    return account.calls.length === 0 && core.store.sessions.held(session.id) === 0 ? [] : [{ ...account, cabin: number }];
  });
  const talking = places.flatMap(({ number }) => (isUp(core.live.ofCabin(number)) ? [number] : []));
  return { cabins, pending: [...pendingAccounts(core)], talking };
}
