import { useCore, useLive, usePanel } from "./core-context.tsx";

/** Opening a prepaid account in the chosen cabin; null where no cabin is chosen or it cannot take one now. */
export function usePrepaid(): { readonly cabin: number; readonly open: () => void } | null {
  const { panel } = useCore();
  const selected = usePanel((state) => state.selected);
  const possible = useLive(({ cabins }) => {
    const cabin = cabins.find((each) => each.cabin.number === selected)?.cabin;
    if (cabin?.enabled !== true) return false;
    return cabin.account === null || cabin.account.mode === "prepaid";
  });
  if (selected === null || !possible) return null;
  return {
    cabin: selected,
    open: () => panel.setState({ scene: "cabins", quoteOpen: false, dialog: { kind: "prepaid", cabin: selected } }),
  };
}
