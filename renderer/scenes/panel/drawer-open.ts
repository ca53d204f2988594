import type { PanelState } from "../../store/panel-store.ts";

/** Whether the till can be seen where it lies over the cabins. While a cabin is being chosen for something it is out of the way. */
export function isDrawerOpen({ drawer, selected, pending, pick }: PanelState): boolean {
  if (drawer !== "with-choice") return drawer === "open";
  return pick === null && (selected !== null || pending !== null);
}
