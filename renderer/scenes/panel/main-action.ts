import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Core } from "../../client/core-context.tsx";
import { CUT_OFF_WARNING_S } from "../../components/cabin-tile/tile-tone.ts";
import { runningCall } from "../../live/running-call.ts";
import type { PanelActions } from "./panel-actions.ts";

/** What Enter does on a tile, by the state of its cabin. */
export function doMainAction(cabin: CabinView, core: Core, actions: PanelActions, nowMs: number) {
  // The money that is owed is in the till already; else the alert is looked at.
  if (cabin.alert !== null && cabin.state !== "to-pay") return core.panel.setState({ over: "items" });
  switch (cabin.state) {
    case "disabled":
      return void actions.enable(cabin.number);
    case "free":
      return void actions.open(cabin.number);
    case "to-pay":
      return core.panel.setState({ zone: "till", drawer: "with-choice" });
    case "talking":
      return cabin.account?.mode === "prepaid" && cutsOffSoon(cabin, core, nowMs)
        ? actions.askDeposit(cabin.number)
        : core.panel.setState({ drawer: "with-choice" });
    case "open":
    case "dialling":
    case "ringing":
    case "paid":
      return core.panel.setState({ drawer: "with-choice" });
    case "unreachable":
      return void actions.testLine(cabin.number);
  }
}

function cutsOffSoon(cabin: CabinView, core: Core, nowMs: number): boolean {
  const received = core.live.getState().cabins.find((each) => each.cabin.number === cabin.number);
  return (
    cabin.live !== null && received !== undefined && runningCall(cabin.live, received.receivedMs, nowMs).secondsLeft < CUT_OFF_WARNING_S
  );
}
