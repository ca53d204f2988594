import { createContext, useContext } from "react";
import type { PanelActions } from "./panel-actions.ts";

export const PanelActionsContext = createContext<PanelActions | null>(null);

export function usePanelActions(): PanelActions {
  const actions = useContext(PanelActionsContext);
  if (actions === null) throw new Error("usePanelActions outside of the panel");
  return actions;
}
