import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Core } from "../../client/core-context.tsx";
import { CUT_OFF_WARNING_S } from "../../components/cabin-tile/tile-tone.ts";
import { runningCall } from "../../live/running-call.ts";
import type { PanelActions } from "./panel-actions.ts";

/** What Enter does on a tile, by the state of its cabin. */
export function doMainAction(cabin: CabinView, core: Core, actions: PanelActions, nowMs: number) {
  switch (cabin.state) {
    case "disabled":
      return void actions.enable(cabin.number);
    case "free":
      return void actions.open(cabin.number);
    case "to-pay":
      return core.panel.setState({ zone: "till" });
    case "talking":
      return cabin.account?.mode === "prepaid" && cutsOffSoon(cabin, core, nowMs)
        ? actions.show({ kind: "prepaid", cabin: cabin.number })
        : undefined;
    case "open":
    case "dialling":
    case "ringing":
    case "paid":
    case "unreachable":
      return undefined;
  }
}

function cutsOffSoon(cabin: CabinView, core: Core, nowMs: number): boolean {
  const received = core.live.getState().cabins.find((each) => each.cabin.number === cabin.number);
  return (
    cabin.live !== null && received !== undefined && runningCall(cabin.live, received.receivedMs, nowMs).secondsLeft < CUT_OFF_WARNING_S
  );
}
