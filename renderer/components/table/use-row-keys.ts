import { useEffect } from "react";
import { neighbourRow } from "./neighbour-row.ts";

/** Up, down, Home and End choose a row of the list, from anywhere in the scene but a field. */
export function useRowKeys(ids: readonly string[], chosen: string | null, choose: (id: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [role=option]");
      if (event.defaultPrevented || inField || event.altKey || event.ctrlKey || event.metaKey) return;
      const next = neighbourRow(event.key, ids, chosen);
      if (next === null) return;
      event.preventDefault();
      choose(next);
      document.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [ids, chosen, choose]);
}
