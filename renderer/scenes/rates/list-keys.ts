import type { KeyboardEvent } from "react";
import { NOTHING_CHOSEN, type RatesStore } from "./rates-store.ts";

interface ListKeysOptions {
  readonly store: RatesStore;
  readonly canEdit: boolean;
  readonly onRemove: () => void;
  readonly onUndo: () => void;
}

const PAGE_ROWS = 12;

/** The keys of the list, on its table. Rows are named by `data-row`: "c:PE" for a country, "r:KEY" for a rate. */
export function createListKeys({ store, canEdit, onRemove, onUndo }: ListKeysOptions): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const at = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-row]") : null;
    if (at === null || event.target instanceof HTMLInputElement || event.altKey || event.metaKey) return;
    const id = at.dataset.row ?? "";
    const moved = rowAfter(event.currentTarget, at, event.key);
    if (moved !== null && !event.ctrlKey) focus(moved);
    else if (event.ctrlKey && !(canEdit && withControl(event.key.toLowerCase()))) return;
    else if (!event.ctrlKey && !(id.startsWith("c:") ? onCountry(id.slice(2), at, event.key) : onRate(id.slice(2), at, event.key))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  function focus(row: HTMLElement) {
    store.setState({ current: row.dataset.row ?? null });
    row.focus();
    row.scrollIntoView({ block: "nearest" });
  }

  function withControl(key: string): boolean {
    if (key === "a") store.setState({ selection: "all" });
    else if (key === "z") onUndo();
    else return false;
    return true;
  }

  function onCountry(country: string, at: HTMLElement, key: string): boolean {
    const isOpen = at.getAttribute("aria-expanded") === "true";
    const wanted = key === "ArrowRight" ? true : key === "ArrowLeft" ? false : key === "Enter" || key === " " ? !isOpen : null;
    if (wanted === null) return key === "Delete" && removeChosen(null);
    store.setState(({ expanded }) => ({ expanded: new Map(expanded).set(country, wanted) }));
    return true;
  }

  function onRate(key: string, at: HTMLElement, pressed: string): boolean {
    if (pressed === "ArrowLeft") {
      const country = at.closest("tbody")?.querySelector<HTMLElement>('[data-row^="c:"]') ?? null;
      if (country !== null) focus(country);
      return true;
    }
    if (!canEdit) return false;
    if (pressed === "Enter") store.setState({ editing: { key } });
    else if (pressed === "F4") at.querySelector<HTMLElement>("[data-edit]")?.click();
    else if (pressed === " ") store.setState(({ selection }) => ({ selection: toggled(selection, key) }));
    else if (pressed === "Escape") store.setState({ selection: NOTHING_CHOSEN });
    else return pressed === "Delete" && removeChosen(key);
    return true;
  }

  /** What is chosen; the row itself where nothing is. */
  function removeChosen(key: string | null): boolean {
    if (!canEdit) return false;
    const { selection } = store.getState();
    if (selection !== "all" && selection.size === 0 && key !== null) store.setState({ selection: new Set([key]) });
    onRemove();
    return true;
  }
}

export function toggled(selection: "all" | ReadonlySet<string>, key: string): "all" | ReadonlySet<string> {
  if (selection === "all") return selection;
  const next = new Set(selection);
  if (!next.delete(key)) next.add(key);
  return next;
}

function rowAfter(table: HTMLElement, at: HTMLElement, key: string): HTMLElement | null {
  const rows = [...table.querySelectorAll<HTMLElement>("[data-row]")];
  const place = rows.indexOf(at);
  const last = rows.length - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + PAGE_ROWS,
    PageUp: place - PAGE_ROWS,
    Home: 0,
    End: last,
  };
  const wanted = steps[key];
  return wanted === undefined ? null : (rows[Math.max(0, Math.min(last, wanted))] ?? null);
}
