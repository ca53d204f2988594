import { ask } from "../client/ask.ts";
import { useCore, usePanel } from "../client/core-context.tsx";
import { OwnPinDialog } from "../components/pin/own-pin-dialog.tsx";

/** The signed-in person changes their own PIN, from the menu of the window. */
export function OwnPinOverlay() {
  const core = useCore();
  const isOpen = usePanel((state) => state.over === "own-pin");
  const close = () => core.panel.setState({ over: null });
  if (!isOpen) return null;
  const change = async (pins: { readonly pin: string; readonly newPin: string }) => {
    const answer = await ask(core, (client) => client.people.changePin(pins));
    if (!answer.ok) return;
    core.notices.setState({ notice: { kind: "done", text: "till.ownPinDone" } });
    close();
  };
  return <OwnPinDialog onChange={(pins) => void change(pins)} onClose={close} />;
}
