import { useWindowEvent } from "@mantine/hooks";
import { useCore } from "../../client/core-context.tsx";
import { isCharacterKeyOff } from "../../components/kbd/is-character-key-off.ts";
import { usePanelActions } from "./panel-actions-context.tsx";

interface ChargeKeysOptions {
  /** Null for a pending account. */
  readonly cabin: number | null;
  readonly charge: (print: boolean) => void;
  readonly isOff: boolean;
}

const TOOLS = { "-": "discount", n: "no-charge", a: "part-payment", i: "item", g: "park" } as const;

/** The keys of the detailed charge: as in the till, as long as no other question lies over it. */
export function useChargeKeys({ cabin, charge, isOff }: ChargeKeysOptions): void {
  const { panel, preferences } = useCore();
  const actions = usePanelActions();
  useWindowEvent("keydown", (event) => {
    if (event.defaultPrevented || event.repeat || event.altKey || event.metaKey || panel.getState().dialog !== null) return;
    // Only this dialog is open: no approval, no price that is explained.
    if (document.querySelectorAll('[aria-modal="true"]').length !== 1) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    const isAmount = target?.dataset.tillAmount !== undefined;
    if (event.key === "Enter") {
      if (target?.matches("button, a[href]") === true && !event.ctrlKey) return;
      event.preventDefault();
      if (!isOff) charge(!event.ctrlKey);
      return;
    }
    if (event.ctrlKey) return;
    const typed = actions.amountKey(event);
    // What is written into the amount is no key of the counter; beside it the sign within an amount goes with its digits.
    if (isAmount && typed !== null) return;
    if (isCharacterKeyOff(typed === "." ? "0" : event.key, preferences.getState().characterKeys)) return;
    if (typed !== null) {
      event.preventDefault();
      return actions.typeReceived(typed);
    }
    const tool = TOOLS[event.key.toLowerCase() as keyof typeof TOOLS];
    if (tool === undefined || (cabin === null && tool === "park")) return;
    event.preventDefault();
    actions.showMoney(tool);
  });
}
