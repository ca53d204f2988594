import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Core } from "../../client/core-context.tsx";
import type { PanelActions } from "./panel-actions.ts";

/** What Enter does on a tile, by the state of its cabin. */
export function doMainAction(cabin: CabinView, core: Core, actions: PanelActions) {
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
      return cabin.account?.mode === "prepaid" ? actions.askDeposit(cabin.number) : core.panel.setState({ drawer: "with-choice" });
    case "open":
    case "off-hook":
    case "dialling":
    case "ringing":
    case "paid":
      return core.panel.setState({ drawer: "with-choice" });
    case "unreachable":
      return void actions.testLine(cabin.number);
  }
}
