import { useEffect } from "react";
import { neighbourRow } from "./neighbour-row.ts";

/**
 * Up, down, Home and End choose a row of the list, from anywhere in the scene but a field. Where there is a field over it, up from the
 * first row leaves the list.
 */
export function useRowKeys(ids: readonly string[], chosen: string | null, choose: (id: string) => void, leave?: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [role=option]");
      if (event.defaultPrevented || inField || event.altKey || event.ctrlKey || event.metaKey) return;
      if (leave !== undefined && event.key === "ArrowUp" && isRow(event.target, ids[0])) {
        event.preventDefault();
        leave();
        return;
      }
      const next = neighbourRow(event.key, ids, chosen);
      if (next === null) return;
      event.preventDefault();
      choose(next);
      focusRow(next);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [ids, chosen, choose, leave]);
}

export function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
}

function isRow(target: EventTarget | null, id: string | undefined): boolean {
  return id !== undefined && target instanceof HTMLElement && target.dataset.row === id;
}
