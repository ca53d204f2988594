import type { Core } from "../client/core-context.tsx";
import type { SceneKey } from "../components/help/key-table.ts";

/** F1 shows the keys, F3 finds a sale, F4 moves cash, F9 goes to the shift, Home to the cabins; from any scene without a dialog over it. */
export function sceneKeys({ panel }: Core): (event: KeyboardEvent) => void {
  const go: Readonly<Record<SceneKey, () => void>> = {
    F1: () => panel.setState({ over: "help" }),
    F3: () => panel.setState({ scene: "sales", saleShown: null, saleSearch: "", quoteOpen: false }),
    F4: () => panel.setState({ over: "cash" }),
    F9: () => panel.setState({ scene: "shift", quoteOpen: false }),
    Home: () => panel.setState({ scene: "cabins", quoteOpen: false }),
  };
  return (event) => {
    const act = Object.hasOwn(go, event.key) ? go[event.key as SceneKey] : null;
    if (act === null || event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    if (document.querySelector('[aria-modal="true"]') !== null) return;
    // In a field that something stands in Home means its beginning.
    if (event.key === "Home" && isFilled(event.target)) return;
    event.preventDefault();
    act();
  };
}

function isFilled(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return target.value !== "";
  return target instanceof HTMLElement && target.matches("select, [role=option]");
}
