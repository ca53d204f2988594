import type { DisplayRunning } from "../../../../shared/contract/display-contract.ts";
import { shownPhone } from "../../../../shared/receipt/phone-display.ts";
import { countryOfPrefix } from "../../../../shared/telecom/e164-prefix.ts";
import { groupDigits } from "../../../../shared/telecom/group-digits.ts";
import { liveCallView } from "../call-view.ts";
import type { Core } from "../core.ts";
import { isUp } from "../live-call.ts";

/** Where a call goes, as strangers may read it. */
export function maskedPlace(core: Core, { dialled, destination }: { readonly dialled: string; readonly destination: string }) {
  const { dialPlan } = core.shop;
  return {
    destination,
    country: countryOfPrefix(dialPlan, "dialled", dialled),
    number: shownPhone(groupDigits(dialPlan, dialled), "masked"),
  };
}

/** The call of a cabin that is up, with its meter; null where there is none. */
export function displayRunning(core: Core, cabin: number): DisplayRunning | null {
  const live = core.live.ofCabin(cabin);
  if (!isUp(live)) return null;
  const { call, terms, phaseElapsedMs, limitMs } = liveCallView(core, live);
  const state = call.state === "talking" || call.state === "ringing" ? call.state : "dialling";
  return {
    ...{ cabin, call: { state }, terms, phaseElapsedMs, limitMs },
    ...maskedPlace(core, call),
    charged: call.uncharged === null,
    isPrepaid: core.store.sessions.openOfCabin(cabin)?.mode === "prepaid",
  };
}
