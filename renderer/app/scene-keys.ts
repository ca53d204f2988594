import type { Core } from "../client/core-context.tsx";

/** Home goes to the cabins, F9 to the shift, F3 to the sales, F4 to the cash in and out; from any scene without a dialog over it. */
export function sceneKeys({ panel }: Core): (event: KeyboardEvent) => void {
  const go = {
    F3: () => panel.setState({ scene: "sales", saleShown: null, quoteOpen: false }),
    F4: () => panel.setState({ over: "cash" }),
    F9: () => panel.setState({ scene: "shift", quoteOpen: false }),
    Home: () => panel.setState({ scene: "cabins", quoteOpen: false }),
  };
  return (event) => {
    const act = Object.hasOwn(go, event.key) ? go[event.key as keyof typeof go] : null;
    if (act === null || event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    if (document.querySelector('[aria-modal="true"]') !== null) return;
    // In a field and in a list of rows Home means their beginning.
    if (event.key === "Home" && (isField(event.target) || panel.getState().scene === "sales")) return;
    event.preventDefault();
    act();
  };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [role=option]");
}
