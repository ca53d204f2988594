import { HOLD_MS } from "../../components/button/hold-button.tsx";

/** Does something when a key that is down has stayed down for a second. */
export function whenHeld(key: string, act: () => void): void {
  const end = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() === key) stop();
  };
  const timer = setTimeout(() => {
    stop();
    act();
  }, HOLD_MS);
  function stop(): void {
    clearTimeout(timer);
    window.removeEventListener("keyup", end, true);
  }
  window.addEventListener("keyup", end, true);
}
