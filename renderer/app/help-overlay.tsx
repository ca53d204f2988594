import { useCore, usePanel } from "../client/core-context.tsx";
import { HelpDialog } from "../components/help/help-dialog.tsx";

/** F1 anywhere. */
export function HelpOverlay() {
  const { panel } = useCore();
  const isOpen = usePanel((state) => state.over === "help");
  return isOpen ? <HelpDialog onClose={() => panel.setState({ over: null })} /> : null;
}
