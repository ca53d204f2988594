import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { CabinAction } from "../../components/till/cabin-action.ts";
import { owesCalls } from "./owes-calls.ts";
import type { PanelActions } from "./panel-actions.ts";

/** What a button of the till's bottom row, or a line of the cabin's menu, does. */
export function doCabinAction(action: CabinAction, cabin: CabinView, actions: PanelActions): unknown {
  const { number, account } = cabin;
  switch (action) {
    case "charge":
      return actions.select(number);
    case "open":
      return actions.open(number);
    case "close":
      return actions.closeCabin(number);
    case "move":
    case "moveLater":
      return actions.startMove(cabin);
    case "stay":
      return actions.cancelMove(number);
    case "split":
      return actions.show({ kind: "split", cabin: number });
    case "merge":
      return account === null ? undefined : actions.startMerge(account, number);
    case "uncharged":
      return actions.show({ kind: owesCalls(cabin) ? "no-charge" : "uncharged", cabin: number });
    case "charged":
      return actions.uncharged(number, "off");
    case "prepaid":
    case "deposit":
      return actions.askDeposit(number);
    case "disable":
      return actions.show({ kind: "disable", cabin: number });
    case "enable":
      return actions.enable(number);
    case "hangUp":
      return actions.show({ kind: "hang-up", cabin: number });
    case "details":
      return actions.showCalls(number);
  }
}
